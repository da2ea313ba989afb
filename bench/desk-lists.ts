import { asc, desc } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { staff } from "#db/schema/staff.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { openSession } from "#domain/staff/sessions.ts";

/* The newsroom's lists, for one editor who asks again and again. */

const warmUp = 3;
const asked = 40;
const articlesList = "/admin/articles";

/** Generated topics are the rarer the later. */
async function topicId(order: typeof asc): Promise<number> {
  const [topic] = await db.select({ id: topics.id }).from(topics).orderBy(order(topics.id)).limit(1);
  return topic?.id ?? 0;
}

/** The longest word of the oldest headline: a rare one. */
export async function findRareWord(): Promise<string> {
  const [oldest] = await db
    .select({ headline: articles.workingHeadline })
    .from(articles)
    .orderBy(asc(articles.id))
    .limit(1);
  return oldest?.headline.split(" ").sort((a, b) => b.length - a.length)[0] ?? "";
}

type Ask = (address: string) => Promise<string>;

/** The address of the next page, as the list's own link has it. */
async function nextPage(ask: Ask, address: string): Promise<string> {
  const link = /href="(\/admin\/articles\?[^"]*after=[^"]*)"[^>]*>Next page/.exec(await ask(address));
  if (!link?.[1]) throw new Error(`${address} has no next page.`);
  return link[1].replaceAll("&amp;", "&");
}

const addresses: Record<string, (ask: Ask) => string | Promise<string>> = {
  "the desk": () => "/admin",
  articles: () => articlesList,
  "articles, page 2": (ask) => nextPage(ask, articlesList),
  "articles by headline": () => `${articlesList}?sort=headline`,
  "articles by publication": () => `${articlesList}?sort=published`,
  "in review": () => `${articlesList}?state=in+review`,
  published: () => `${articlesList}?state=published`,
  "a section": () => `${articlesList}?section=1`,
  "a section's drafts": () => `${articlesList}?section=8&state=draft`,
  "a common topic": async () => `${articlesList}?topic=${await topicId(asc)}`,
  "a rare topic": async () => `${articlesList}?topic=${await topicId(desc)}`,
  "a byline": () => `${articlesList}?author=1`,
  "a colleague's": () => `${articlesList}?who=3`,
  "a colleague's drafts of a topic": async () =>
    `${articlesList}?who=3&state=draft&topic=${await topicId(asc)}`,
  "an old month, by headline": () => `${articlesList}?from=2013-05-01&to=2013-05-31&sort=headline`,
  "search: the commonest word": () => `${articlesList}?q=the`,
  "search: the commonest word, page 2": (ask) => nextPage(ask, `${articlesList}?q=the`),
  "search: a rare word": async () => `${articlesList}?q=${await findRareWord()}`,
  "search: two common words": () => `${articlesList}?q=the+with`,
  "search: the beginning of many words": () => `${articlesList}?q=th`,
  "search: a common word in a section's drafts": () => `${articlesList}?q=the&section=8&state=draft`,
  sections: () => "/admin/sections",
  topics: () => "/admin/topics",
  authors: () => "/admin/authors",
  "audit log": () => "/admin/audit",
};

export const deskLists = Object.keys(addresses);

/** Signs in a colleague of the newsroom. @returns the cookie */
async function signIn(): Promise<string> {
  const email = "bench@generated.example";
  const row = { email, emailKey: email, name: "Bench", role: "admin" as const, createdAt: new Date() };
  const token = await transaction(async (tx) => {
    await tx.insert(staff).values(row).onConflictDoNothing();
    const [person] = await tx.select({ id: staff.id }).from(staff).orderBy(desc(staff.id)).limit(1);
    return openSession(tx, { staffId: person?.id ?? 0, device: "bench", address: "" }, new Date());
  });
  return `newsroom=${token}`;
}

let cookie: string | undefined;

/** @returns milliseconds of each time that the list was asked for */
export async function timeDeskList(origin: string, list: string): Promise<number[]> {
  cookie ??= await signIn();
  const headers = { cookie };
  const ask: Ask = async (address) => {
    const answer = await fetch(origin + address, { headers, redirect: "manual" });
    if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}.`);
    return answer.text();
  };
  const address = (await addresses[list]?.(ask)) ?? "";
  const times: number[] = [];
  for (let n = 0; n < warmUp + asked; n++) {
    const begun = performance.now();
    await ask(address);
    if (n >= warmUp) times.push(performance.now() - begun);
  }
  return times;
}
