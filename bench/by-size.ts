import { deskLists } from "./desk-lists.ts";
import { makePaper, type SizedPaper } from "./papers.ts";
import { median, quantile, row } from "./ratios.ts";

const starts = 3;
const coldRounds = 40;
const searches = { warmUp: 5, asked: 60 };
const publications = 20;
const arrivals = { perSecond: 100, seconds: 8, rounds: 5 };
/** What a search, and a list of the newsroom, may take at p95 in the larger paper. Milliseconds. */
const budget = 100;

type Papers = readonly [small: SizedPaper, large: SizedPaper];

/** Measures in turns, so that whatever else the machine does meets both papers alike. @returns what each took */
async function inTurns(
  papers: Papers,
  times: number,
  measure: (paper: SizedPaper, n: number) => Promise<number>,
): Promise<[small: number[], large: number[]]> {
  const taken: [number[], number[]] = [[], []];
  for (let n = 0; n < times; n++) {
    taken[0].push(await measure(papers[0], n));
    taken[1].push(await measure(papers[1], n));
  }
  return taken;
}

const ratioOf = ([small, large]: [number[], number[]]) => median(large) / median(small);
const percent = (share: number) => `${Math.round(share * 100)} %`;
const inBudget = (times: number[]) =>
  `times; p95 is ${percent(quantile(times, 0.95) / budget)} of ${budget} ms`;

/** Prints what more articles cost readers and the newsroom. Nothing is asserted. */
export async function benchBySize(small: number, large: number): Promise<void> {
  const papers = [await makePaper(small), await makePaper(large)] as const;
  try {
    const { format } = new Intl.NumberFormat("en");
    console.log(`\n${format(large)} articles against ${format(small)}, in turns, medians.\n`);
    row(
      "a start, until it serves",
      ratioOf(await inTurns(papers, starts, (paper) => paper.ask("start"))),
      "times",
    );
    await benchPages(papers);
    await benchSearch(papers);
    const published = await inTurns(papers, publications, (paper) => paper.ask("publish"));
    row("publishing a change", ratioOf(published), "times");
    await benchReaders(papers);
    await benchDesk(papers);
  } finally {
    for (const paper of papers) await paper.stop();
  }
}

async function benchPages(papers: Papers): Promise<void> {
  const kinds = await papers[0].ask("kinds");
  await papers[1].ask("kinds");
  const taken = new Map<string, [number[], number[]]>(kinds.map((kind) => [kind, [[], []]]));
  for (let n = 0; n < coldRounds; n++)
    for (const kind of kinds) {
      const [small, large] = await inTurns(papers, 1, (paper) => paper.ask("cold", kind, n));
      taken.get(kind)?.[0].push(...small);
      taken.get(kind)?.[1].push(...large);
    }
  for (const [kind, times] of taken) row(`${kind}, not kept`, ratioOf(times), "times");
}

async function benchSearch(papers: Papers): Promise<void> {
  const { warmUp, asked } = searches;
  for (const words of ["a rare word", "the commonest word", "two common words"] as const) {
    const [small, large] = await inTurns(papers, warmUp + asked, (paper, n) => paper.ask("search", words, n));
    const [before, after] = [small.slice(warmUp), large.slice(warmUp)];
    row(`search: ${words}`, ratioOf([before, after]), inBudget(after));
  }
}

/** What others beside them cost readers of the larger paper, and what its memory grows by. */
async function benchReaders([, paper]: Papers): Promise<void> {
  const { perSecond, seconds, rounds } = arrivals;
  const others = ["nothing", "older pages", "searches"] as const;
  const kinds = [...others, "a backup"] as const;
  const read = (beside: (typeof kinds)[number]) => paper.ask("readers", beside, perSecond, seconds);
  const p99: Record<(typeof kinds)[number], number[]> = {
    ...{ nothing: [], "older pages": [], searches: [], "a backup": [] },
  };
  for (const beside of others) await read(beside);
  const before = await paper.ask("memory");
  for (let n = 0; n < rounds; n++) for (const beside of kinds) p99[beside].push(await read(beside));
  const after = await paper.ask("memory");
  const alone = median(p99.nothing);
  const rate = `${perSecond} readers a second`;
  row(
    "readers' p99 beside common searches",
    median(p99.searches) / alone,
    `times that without; ${rate}, 4 others`,
  );
  row(
    "the same",
    median(p99.searches) / median(p99["older pages"]),
    "times that beside as many pages that are not kept",
  );
  row("readers' p99 while a backup is made", median(p99["a backup"]) / alone, `times that without; ${rate}`);
  row(
    `memory after ${perSecond * seconds * rounds * others.length} readers and ${rounds} backups`,
    after / before,
    "times that before",
  );
}

async function benchDesk([small, large]: Papers): Promise<void> {
  console.log("\nThe newsroom's lists, whole pages from the server, one editor.\n");
  for (const list of deskLists) {
    const before = await small.ask("timeDeskList", list);
    const after = await large.ask("timeDeskList", list);
    row(list, median(after) / median(before), inBudget(after));
  }
}
