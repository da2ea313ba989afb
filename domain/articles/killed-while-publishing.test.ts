import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, sqliteWriter } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import {
  articles,
  corrections,
  liveAuthors,
  liveTopics,
  revisionBylines,
  revisionTopics,
} from "#db/schema/articles.ts";
import { changes } from "#db/schema/publication.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { makeTaxonomy } from "./testing.ts";

/** Postgres is another process, which nobody kills here: a few times show that our transactions are whole there too. */
const kills = dialect === "sqlite" ? 100 : 10;

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

async function letItPublish(publisher: Awaited<ReturnType<typeof startPublisher>>, milliseconds: number) {
  publisher.stdin.write("go\n");
  await once(publisher.stdout, "data");
  await pause(milliseconds);
  publisher.kill("SIGKILL");
  await once(publisher, "exit");
}

async function letItPublishOne(publisher: Awaited<ReturnType<typeof startPublisher>>) {
  publisher.stdin.write("go\n");
  for await (const said of publisher.stdout) if (String(said).includes("one is live")) break;
  const ended = once(publisher, "exit");
  publisher.kill("SIGKILL");
  await ended;
}

/** Pairs of ids, as one sorted text, so that two lists can be compared. */
const pairs = (rows: { a: number; b: number }[]) => rows.map(({ a, b }) => `${a}-${b}`).sort();

async function expectWholeDatabase() {
  const live = await db
    .select({ id: articles.id, revisionId: articles.liveRevisionId })
    .from(articles)
    .where(sql`${articles.state} = 'published'`);
  const isLive = sql`exists (select 1 from ${articles} where ${articles.liveRevisionId} = revision_id)`;
  const articleOf = sql<number>`(select ${articles.id} from ${articles} where ${articles.liveRevisionId} = revision_id)`;

  const listed = await db.select({ a: liveTopics.articleId, b: liveTopics.topicId }).from(liveTopics);
  const meant = await db
    .select({ a: articleOf, b: revisionTopics.topicId })
    .from(revisionTopics)
    .where(isLive);
  expect(pairs(listed)).toEqual(pairs(meant));

  const signed = await db.select({ a: liveAuthors.articleId, b: liveAuthors.authorId }).from(liveAuthors);
  const bylines = await db
    .select({ a: articleOf, b: revisionBylines.authorId })
    .from(revisionBylines)
    .where(isLive);
  expect(pairs(signed)).toEqual(pairs(bylines));

  const ids = live.map(({ id }) => id).sort();
  const indexed = await db.select({ id: searchDocuments.articleId }).from(searchDocuments);
  expect(indexed.map(({ id }) => id).sort()).toEqual(ids);

  const recorded = new Set((await db.select({ key: changes.key }).from(changes)).map(({ key }) => key));
  for (const id of ids) expect(recorded).toContain(`article:${id}`);

  // A correction is written with the update that it is about, never without.
  const corrected = await db.select({ id: corrections.articleId }).from(corrections);
  const updated = await db
    .select({ id: articles.id })
    .from(articles)
    .where(sql`${articles.updatedAt} is not null`);
  expect(corrected.map(({ id }) => id).sort()).toEqual(updated.map(({ id }) => id).sort());
  return ids.length;
}

function expectSoundFile() {
  if (dialect !== "sqlite") return;
  sqliteWriter().pragma("busy_timeout = 5000");
  expect(sqliteWriter().pragma("integrity_check", { simple: true })).toBe("ok");
  expect(sqliteWriter().pragma("foreign_key_check")).toEqual([]);
  sqliteWriter().exec("INSERT INTO search_index(search_index) VALUES ('integrity-check')");
}

it(`leaves a whole database when it is killed while publishing, ${kills} times`, {
  timeout: 600_000,
}, async () => {
  await makeTaxonomy();
  let next = startPublisher();
  for (let kill = 1; kill <= kills; kill++) {
    const publisher = await next;
    next = startPublisher();
    await letItPublish(publisher, (kill * 7) % 100);
    if (kill % 20 === 0) await expectWholeDatabase();
  }
  // On a machine that is busy with other things, none may have come far enough.
  await letItPublishOne(await next);
  expect(await expectWholeDatabase()).toBeGreaterThan(0);
  expectSoundFile();
});
