import { parseArgs } from "node:util";

/*
 * `npm run bench`: what the paper costs beside what the machine can do, and a large one beside a small one, as ratios of one
 * run on one machine. `npm run bench -- --articles 1000000` has the large one so large.
 */

const { values } = parseArgs({ options: { articles: { type: "string", default: "100000" } } });
const large = Number(values.articles);
if (!/^\d+$/.test(values.articles) || large < 10_000)
  throw new Error(
    `--articles holds ${values.articles}, but it may hold only a whole number, 10000 at least.`,
  );

// One after the other: settings are read once, when what asks for them is loaded, and the first of these names its own.
const { benchOnePaper } = await import("./one-paper.ts");
await benchOnePaper();
const { benchBySize } = await import("./by-size.ts");
await benchBySize(1_000, large);
