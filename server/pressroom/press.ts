import type { Duplex } from "node:stream";
import { Worker } from "node:worker_threads";
import { tellOfChanges } from "#db/changes.ts";
import { log } from "#platform/log.ts";
import { type Asking, askOver, type Message } from "./calls.ts";
import { type Lines, linesOver } from "./lines.ts";
import type { PressroomFunctions } from "./pressroom.ts";

/*
 * The pressroom as the thread sees it that serves readers. When its thread ends by itself, or is stuck, another is started,
 * and readers have what is kept meanwhile. When that happens again and again the process ends: a supervisor has more patience.
 */

/** Whether it is still there is asked so often; when nothing came back so many times, it is stuck. Milliseconds. */
const looks = { every: 15_000, mostMissed: 4 };

/** So often within so many milliseconds it may end before the process does. */
const ends = { most: 3, within: 60_000 };

export interface Press extends Pick<Asking<PressroomFunctions>, "ask"> {
  /** Has it do what is due from now on. */
  begin(): Promise<void>;
  /** Opens a line to the newsroom. */
  connect(): Duplex;
  /** For the metrics: seconds in which its thread was busy since that began, and how often it was begun again. */
  observe(): { busySeconds: number; restarts: number };
  close(): Promise<void>;
}

interface Running {
  thread: Worker;
  /** Before it has begun nothing can be said of how long it takes. */
  hasBegun: boolean;
  /** Looks to which nothing came back yet. */
  missed: number;
  calls: Asking<PressroomFunctions>;
  lines: Lines;
}

/**
 * Starts the pressroom's thread.
 * @param giveUp called when it can't be kept running; a test gives another, and another script
 */
export function startPress(
  script = new URL("./thread.ts", import.meta.url),
  { giveUp = (): void => process.exit(1), lookEvery = looks.every } = {},
): Press {
  let running = start();
  let hasBegun = false;
  let isClosing = false;
  let ended: number[] = [];
  let restarts = 0;
  const looking = setInterval(look, lookEvery).unref();

  function start(): Running {
    const thread = new Worker(script);
    thread.on("message", (message: Message) => {
      if (message.kind === "changed") tellOfChanges(message.keys);
    });
    thread.once("error", (error) => log.error("The pressroom ended by itself.", { error }));
    thread.once("exit", startAgain);
    return { thread, calls: askOver(thread), lines: linesOver(thread), hasBegun: false, missed: 0 };
  }

  async function begin() {
    hasBegun = true;
    const mine = running;
    await mine.calls.ask("begin");
    mine.hasBegun = true;
  }

  function startAgain() {
    const why = new Error("The pressroom ended before it had answered.");
    running.calls.giveUp(why);
    running.lines.breakAll(why);
    if (isClosing) return;
    const now = performance.now();
    ended = [...ended.filter((at) => now - at < ends.within), now];
    if (!hasBegun || ended.length > ends.most) {
      log.error("The pressroom can't be kept running.");
      giveUp();
      return;
    }
    restarts++;
    running = start();
    begin().catch((error) => log.error("The pressroom could not begin.", { error }));
  }

  /** A machine that slept has missed one look at most, however long it slept. */
  function look() {
    const looked = running;
    if (!looked.hasBegun || isClosing) return;
    if (looked.missed >= looks.mostMissed) {
      log.error("The pressroom is stuck, and is ended.");
      void looked.thread.terminate();
    } else if (looked.missed++ === 0) {
      looked.calls.ask("isThere").then(
        () => {
          looked.missed = 0;
        },
        () => {},
      );
    }
  }

  return {
    begin,
    ask: (name, ...given) => running.calls.ask(name, ...given),
    connect: () => running.lines.open(),
    observe: () => ({
      busySeconds: running.thread.performance.eventLoopUtilization().active / 1_000,
      restarts,
    }),
    async close() {
      isClosing = true;
      clearInterval(looking);
      await running.calls.ask("close").finally(() => running.thread.terminate());
    },
  };
}
