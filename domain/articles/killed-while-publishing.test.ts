import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { media } from "#db/schema/media.ts";
import { june, makeTaxonomy } from "./testing.ts";
import { expectSoundFile, expectWholeDatabase } from "./whole-database-testing.ts";

/**
 * `npm run kills` has a thousand of them. Postgres is another process, which nobody kills here: a few times show that our
 * transactions are whole there too.
 */
const kills = dialect === "sqlite" ? Number(process.env.KILLS ?? 40) : 10;

/** Starts a process that can publish without end. It has the database of this test, and nothing else of it. */
async function startPublisher() {
  const publisher = spawn(process.execPath, [join(import.meta.dirname, "publisher-testing.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: process.env,
  });
  const [said] = await Promise.race([once(publisher.stdout, "data"), once(publisher, "exit")]);
  if (!String(said).includes("loaded")) throw new Error("The publisher did not start.");
  return publisher;
}

type Publisher = Awaited<ReturnType<typeof startPublisher>>;

async function kill(publisher: Publisher) {
  const ended = publisher.exitCode ?? publisher.signalCode ?? once(publisher, "exit");
  publisher.kill("SIGKILL");
  await ended;
  // One that ends by itself has met something it should not have.
  expect(publisher.signalCode).toBe("SIGKILL");
}

/** More steps than a story's life has. */
const steps = 18;

/** Kills it at, or some milliseconds after, a step of the first story that it publishes; another one each time. */
async function letItPublish(publisher: Publisher, time: number) {
  publisher.stdin.write(`${Math.floor(time / steps)}\n`);
  const ended = once(publisher, "exit").then(() => Promise.reject(new Error("It ended by itself.")));
  ended.catch(() => {});
  let done = 0;
  while (done < time % steps) {
    const [said] = await Promise.race([once(publisher.stdout, "data"), ended]);
    done += String(said).length;
  }
  await pause((time * 7) % 23);
  await kill(publisher);
}

async function addPictures() {
  const row = { kind: "image" as const, contentType: "image/png", bytes: 1, width: 1, height: 1 };
  const words = { alt: "", caption: "", credit: "", rights: "", transcript: "", createdAt: june(1) };
  const pictures = [1, 2, 3].map((n) => ({ ...row, ...words, name: `p${n}`, hash: `hash${n}` }));
  await transaction((tx) => tx.insert(media).values(pictures));
}

it(`leaves a whole database when it is killed at any step of a story's life, ${kills} times`, {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  await makeTaxonomy();
  await addPictures();
  let next = startPublisher();
  for (let killed = 1; killed <= kills; killed++) {
    const publisher = await next;
    next = startPublisher();
    await letItPublish(publisher, killed);
    if (killed % 20 === 0) {
      const live = await expectWholeDatabase();
      if (kills > 100 && killed % 100 === 0) console.log(`${killed} times killed, ${live} articles live.`);
    }
  }
  await kill(await next);
  expect(await expectWholeDatabase()).toBeGreaterThan(0);
  expectSoundFile();
});
