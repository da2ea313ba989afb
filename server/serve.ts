import { createServer, type Server } from "node:http";
import { watchChanges } from "#db/changes.ts";
import { closeDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { databaseProblem } from "#db/problem.ts";
import { countArchiveAtStart } from "#domain/archive/counting.ts";
import { prepareFactors } from "#domain/staff/second-factor.ts";
import { makeSetUpLink } from "#domain/staff/setting-up.ts";
import { prepareLinks } from "#domain/subscribers/link-tokens.ts";
import { authSecret } from "#platform/auth-secret.ts";
import { settings } from "#platform/env.ts";
import { log } from "#platform/log.ts";
import { DamagedKey } from "#platform/secrets.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import { bringInSampleEdition, wantsSampleEdition } from "#sample/bring-in.ts";
import { createDoor } from "./door.ts";
import { forward } from "./forwarding.ts";
import { createMetrics } from "./metrics.ts";
import { lookAtPaper } from "./paper-in-brief.ts";
import { openInPlace } from "./pressroom/in-place.ts";
import { startPress } from "./pressroom/press.ts";
import { createReaderPages } from "./reader-pages.ts";
import { closeOnSignal } from "./shutdown.ts";
import { createStaticFiles } from "./static-files.ts";
import { warmUp } from "./warm-up.ts";

/** Brings up the whole paper, prints its address, and serves until a signal ends it. */
export async function serve({ development }: { development: boolean }): Promise<void> {
  const { port, host, siteUrl } = settings();
  // It loads while the database is prepared.
  const inPlace = development ? await openInPlace() : undefined;
  const press = inPlace?.press ?? startPress();
  await prepareDatabase();
  await press.begin();

  const watch = await watchChanges();
  const readers = createReaderPages(watch, (asked) => press.ask("print", asked));
  const state = { isClosing: false };
  const server = createServer(slowClients);
  const door = createDoor({
    answerMetrics: createMetrics({ server, cache: readers.cache, press }),
    state,
    readers,
    answerStatic: createStaticFiles(settings().buildFolder, "public"),
    newsroom: (request, response, isSecret) => forward(request, response, press.connect(), isSecret),
    ...(inPlace && { development: inPlace.answer }),
  });

  server.on("request", door);
  server.setTimeout(idleLimit);
  if (inPlace) server.on("upgrade", inPlace.upgrade);
  await listen(server, port, host);
  console.log(siteUrl);
  await printSetUpLink();
  if (!development) void warmUp(readers.cache, state);

  closeOnSignal(server, state, async () => {
    await press.close();
    await watch.close();
    await closeDatabase();
  });
}

/** Until there is an administrator each start prints a link, on a line of its own, that makes the first. */
async function printSetUpLink(): Promise<void> {
  try {
    const link = await makeSetUpLink(new Date());
    if (link) console.log(link);
  } catch (error) {
    // Readers are served from a database that can't be written, too.
    if (!isUnavailable(error)) throw error;
    log.warn("The link to set up the newsroom could not be made.", { error });
  }
}

/** A connection on which nothing moves for so long is cut off: who asks and does not read. Milliseconds. */
const idleLimit = 60_000;

/** Who sends slowly is cut off: 10 s for the head of a request, 30 s for all of it. Milliseconds. */
const slowClients = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};

async function prepareDatabase(): Promise<void> {
  try {
    prepareLinks();
    prepareFactors();
    authSecret();
    await migrateDatabase();
    if (settings().sampleEdition && (await wantsSampleEdition())) {
      console.log("Bringing in the sample edition …");
      await bringInSampleEdition(() => {});
    }
    await countArchive();
    await lookAtPaper();
  } catch (error) {
    const problem = error instanceof DamagedKey ? error.message : databaseProblem(error);
    if (!problem) throw error;
    console.error(problem);
    process.exit(1);
  }
}

async function countArchive(): Promise<void> {
  try {
    await countArchiveAtStart(new Date());
  } catch (error) {
    // Readers are served from a database that can't be written, too.
    if (!isUnavailable(error)) throw error;
    log.warn("The archive could not be counted.", { error: error.message });
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${error.code})`;
      console.error(`Port ${port} of ${host} ${why}. Set PORT or HOST to another.`);
      process.exit(1);
    });
    server.listen(port, host, resolve);
  });
}
