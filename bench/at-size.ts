import { execFile, execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import { forgetOldChanges, recordChange } from "#db/changes.ts";
import { closeDatabase, db, transaction } from "#db/client.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { contentOf, publishChange, publishNew } from "../e2e/support/articles.ts";
import { type Paper, startPaper } from "../e2e/support/paper.ts";
import { listAddresses } from "./addresses.ts";
import { fetchTimed, timeArrivals, timeReaders } from "./arrivals.ts";
import { findRareWord, timeDeskList } from "./desk-lists.ts";
import { answerParent } from "./remote.ts";

/* One paper of a size, in a process of its own: its environment names the data directory, the port and the address. */

const { DATA_DIR: dataDir = "", PORT = "", SITE_URL: origin = "" } = process.env;

let paper: Paper | undefined;
let addresses: Record<string, string[]> = {};
let measured: { articleId: number; editions: number } | undefined;

/** Has the server forget every page, by a change record with a gap; see `db/changes.ts`. */
const emptyPageCache = () =>
  transaction(async (tx) => {
    await recordChange(tx, new Date(), ["front", "sections"]);
    await forgetOldChanges(tx, 1);
  });

async function fetchCold(address: string): Promise<number> {
  await emptyPageCache();
  return fetchTimed(address);
}

const commonWords = "the of and to in a is that for it as was with be by on not he his but".split(" ");

/** What is searched for; two common words are others each time. */
const questions: Record<string, (n: number) => string | Promise<string>> = {
  "a rare word": findRareWord,
  "the commonest word": () => "the",
  "two common words": (n) =>
    `${commonWords[n % commonWords.length]} ${commonWords[Math.floor(n / commonWords.length) % commonWords.length]}`,
};

const searchFor = async (words: string, n: number) =>
  `${origin}/search?${new URLSearchParams({ q: (await questions[words]?.(n)) ?? "" })}`;

/** Each asks for what nobody has asked for before. */
let asked = 0;
const othersPerSecond = 4;
const besides = {
  nothing: undefined,
  "a backup": undefined,
  searches: async () => fetchTimed(await searchFor("two common words", asked++)),
  "older pages": () => {
    const sections = addresses["a section"] ?? [];
    const page = 2 + Math.floor(asked / sections.length);
    return fetchTimed(`${sections[asked++ % sections.length]}?page=${page}`);
  },
};
type Beside = keyof typeof besides;

/** Makes a backup, as whoever runs the paper does, and removes it. */
async function backUp(): Promise<void> {
  const file = `${dataDir}.backup.tar`;
  await promisify(execFile)(process.execPath, ["scripts/run.js", "newsroom", "backup", file]);
  await rm(file);
}

const functions = {
  /** Starts the server (again). @returns milliseconds until it serves */
  async start(): Promise<number> {
    await paper?.stop();
    const begun = performance.now();
    paper = await startPaper(dataDir, { PORT, SITE_URL: origin, RATE_LIMITS: "0", SAMPLE_EDITION: "0" });
    return performance.now() - begun;
  },

  async kinds(): Promise<string[]> {
    addresses = await listAddresses(origin);
    return Object.keys(addresses);
  },

  /** A page of a kind that is not kept. @returns milliseconds */
  async cold(kind: string, n: number): Promise<number> {
    const some = addresses[kind] ?? [];
    const address = some[n % some.length];
    if (!address) throw new Error(`There is no address of ${kind}.`);
    return fetchCold(address);
  },

  /** A page of what a search finds. @returns milliseconds */
  search: async (words: string, n: number): Promise<number> => fetchCold(await searchFor(words, n)),

  /** Publishes a change of an article. @returns milliseconds until it has returned */
  async publish(): Promise<number> {
    const words = "The council of the city has voted on water and on roads. ".repeat(8);
    const content = (edition: number) => contentOf(`Edition ${edition}`, ...Array(12).fill(words));
    if (!measured) {
      const [section] = await db
        .select({ slug: sections.slug })
        .from(sections)
        .where(eq(sections.id, 1))
        .limit(1);
      const slug = `measured-${Date.now()}`;
      const { articleId } = await publishNew(section?.slug ?? "", slug, content(0));
      measured = { articleId, editions: 0 };
    }
    const begun = performance.now();
    await publishChange(measured.articleId, content(++measured.editions));
    return performance.now() - begun;
  },

  /**
   * Readers of kept pages at a fixed rate, and others beside them, for so many seconds; for as long as the backup takes beside
   * which they come. @returns p99 in milliseconds
   */
  async readers(beside: Beside, perSecond: number, seconds: number): Promise<number> {
    const kept = addresses["an article"] ?? [];
    for (const address of kept) await fetchTimed(address);
    const others = besides[beside];
    const until = beside === "a backup" ? backUp() : pause(seconds * 1_000);
    const [p99] = await Promise.all([
      timeReaders(kept, perSecond, until),
      others && timeArrivals(others, othersPerSecond, until),
    ]);
    return p99;
  },

  /** What the server has in memory. @returns kilobytes */
  async memory(): Promise<number> {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(paper?.process.pid)]).toString());
  },

  timeDeskList: (list: string): Promise<number[]> => timeDeskList(origin, list),
};

export type AtSize = typeof functions;

answerParent(functions, async () => {
  await closeDatabase();
  await paper?.stop();
});
