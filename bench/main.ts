import { parseArgs } from "node:util";
import { benchBackup } from "./backup.ts";
import { benchBySize } from "./by-size.ts";
import { benchOnePaper } from "./one-paper.ts";

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

await benchOnePaper();
await benchBySize(1_000, large);
await benchBackup(Math.min(large, 20_000));
