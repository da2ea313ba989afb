import { asc, desc } from "drizzle-orm";
import { startPaper } from "../e2e/support/paper.ts";

/*
 * How long the newsroom's lists take on the server, for one editor who asks again and again. It runs in a process of its
 * own, since its settings name the data directory whose lists are asked for.
 */

export interface ListTimes {
  list: string;
  /** Milliseconds. */
  p50: number;
  p95: number;
}

const warmUp = 3;
const asked = 40;

const dataDir = process.env.DATA_DIR ?? "";
const paper = await startPaper(dataDir, { RATE_LIMITS: "0", SAMPLE_EDITION: "0" });
process.env.SITE_URL = paper.origin;

const { closeDatabase, db, transaction } = await import("#db/client.ts");
const { staff } = await import("#db/schema/staff.ts");
const { topics } = await import("#db/schema/taxonomy.ts");
const { articles } = await import("#db/schema/articles.ts");
const { openSession } = await import("#domain/staff/sessions.ts");

/** A colleague of the newsroom, signed in. @returns the cookie, and whose it is */
async function signIn(): Promise<{ cookie: string; id: number }> {
  const email = "bench@generated.example";
  const row = { email, emailKey: email, name: "Bench", role: "admin" as const, createdAt: new Date() };
  const person = await transaction(async (tx) => {
    await tx.insert(staff).values(row).onConflictDoNothing();
    const [found] = await tx.select({ id: staff.id }).from(staff).orderBy(desc(staff.id)).limit(1);
    return found?.id ?? 0;
  });
  const session = { staffId: person, device: "bench", address: "" };
  const token = await transaction((tx) => openSession(tx, session, new Date()));
  return { cookie: `newsroom=${token}`, id: person };
}

const { cookie } = await signIn();

async function fetchList(address: string): Promise<string> {
  const answer = await fetch(paper.origin + address, { headers: { cookie }, redirect: "manual" });
  if (answer.status !== 200)
    throw new Error(`${address} was answered with ${answer.status}, ${answer.headers.get("location")}.`);
  return answer.text();
}

async function time(list: string, address: string): Promise<ListTimes> {
  const times: number[] = [];
  for (let n = 0; n < warmUp + asked; n++) {
    const begun = performance.now();
    await fetchList(address);
    if (n >= warmUp) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { list, p50: quantile(0.5), p95: quantile(0.95) };
}

/** The address of the next page, as the list's own link has it. */
async function nextPage(address: string): Promise<string> {
  const link = /href="(\/admin\/articles\?[^"]*after=[^"]*)"[^>]*>Next page/.exec(await fetchList(address));
  if (!link?.[1]) throw new Error(`${address} has no next page.`);
  return link[1].replaceAll("&amp;", "&");
}

const [commonTopic] = await db.select({ id: topics.id }).from(topics).orderBy(asc(topics.id)).limit(1);
const [rareTopic] = await db.select({ id: topics.id }).from(topics).orderBy(desc(topics.id)).limit(1);
const [oldest] = await db
  .select({ headline: articles.workingHeadline })
  .from(articles)
  .orderBy(asc(articles.id))
  .limit(1);
// The longest word of a headline is a rare one.
const rareWord = oldest?.headline.split(" ").sort((a, b) => b.length - a.length)[0] ?? "";
const list = "/admin/articles";

const lists: [name: string, address: string][] = [
  ["the desk", "/admin"],
  ["articles", list],
  ["articles, page 2", await nextPage(list)],
  ["articles by headline", `${list}?sort=headline`],
  ["articles by publication", `${list}?sort=published`],
  ["in review", `${list}?state=in+review`],
  ["published", `${list}?state=published`],
  ["a section", `${list}?section=1`],
  ["a section's drafts", `${list}?section=8&state=draft`],
  ["a common topic", `${list}?topic=${commonTopic?.id}`],
  ["a rare topic", `${list}?topic=${rareTopic?.id}`],
  ["a byline", `${list}?author=1`],
  ["a colleague's", `${list}?who=3`],
  ["a colleague's drafts of a topic", `${list}?who=3&state=draft&topic=${commonTopic?.id}`],
  ["an old month, by headline", `${list}?from=2013-05-01&to=2013-05-31&sort=headline`],
  ["search: the commonest word", `${list}?q=the`],
  ["search: the commonest word, page 2", await nextPage(`${list}?q=the`)],
  ["search: a rare word", `${list}?q=${rareWord}`],
  ["search: two common words", `${list}?q=the+with`],
  ["search: the beginning of many words", `${list}?q=th`],
  ["search: a common word in a section's drafts", `${list}?q=the&section=8&state=draft`],
  ["sections", "/admin/sections"],
  ["topics", "/admin/topics"],
  ["authors", "/admin/authors"],
  ["audit log", "/admin/audit"],
];

try {
  const times: ListTimes[] = [];
  for (const [name, address] of lists) times.push(await time(name, address));
  if (process.send) process.send(times);
  else console.table(times);
} finally {
  await closeDatabase();
  await paper.stop();
  process.disconnect?.();
}
