import { createServer, type RequestListener } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { settings } from "#platform/env.ts";
import { originWithin } from "../host.ts";
import { countsOfPressroom } from "./counts.ts";
import { createNewsroom } from "./newsroom.ts";
import { createPrint, type PageAsked } from "./printing.ts";
import { createRender } from "./render.ts";
import { startScheduler } from "./scheduler.ts";
import { startSearchWorker } from "./search-worker.ts";

/*
 * Where everything is made that takes a while: pages, the newsroom's answers, whatever is due. It has a thread of its own, so
 * that the one that serves readers is always free to hand out what is there.
 */

/** Prepares Next. Nothing is asked of the database before `begin`. */
export async function openPressroom({ development }: { development: boolean }) {
  const { host, port } = settings();
  // Where Next asks itself for the page that an action leads to, as `next start` sets it. It would guess from
  // X-Forwarded-Proto, and speak TLS to a port that doesn't behind every proxy that does.
  process.env.__NEXT_PRIVATE_ORIGIN = originWithin(host, port);
  const app = next({ dev: development, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const listener: RequestListener = (request, response) => void handle(request, response);
  const print = createPrint(createRender(listener));
  const newsroom = createServer(createNewsroom(listener));
  let stops: (() => Promise<void>)[] = [];

  return {
    app,
    handle: listener,
    /** A line that the door has opened for a request to the newsroom. */
    answer: (line: Duplex) => void newsroom.emit("connection", line),
    functions: {
      /** Does what is due from now on. */
      async begin() {
        stops = [startScheduler(), startSearchWorker()];
      },
      async isThere() {},
      print: (asked: PageAsked) => print(asked),
      counts: countsOfPressroom,
      /** Finishes what is being done. */
      async close() {
        for (const stop of stops) await stop();
        await app.close();
      },
    },
  };
}

export type PressroomFunctions = Awaited<ReturnType<typeof openPressroom>>["functions"];
