import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { makeDataDir, removeDataDir } from "../e2e/support/paper.ts";
import type { ListTimes } from "./desk-at-size.ts";

/** What each list of the newsroom may take on the server, at p95, with the larger paper. Milliseconds. */
const budget = 100;
const sizes = { small: 1_000, large: 100_000 };

/** Generates a paper of a size, and times its newsroom's lists. */
async function timeLists(articles: number): Promise<ListTimes[]> {
  const dataDir = makeDataDir();
  const env = { ...process.env, DATA_DIR: dataDir, NODE_ENV: "production" as const };
  try {
    const args = ["cli/main.ts", "generate", "--articles", String(articles), "--subscribers", "0"];
    const [code] = await once(spawn(process.execPath, args, { env, stdio: "inherit" }), "close");
    if (code !== 0) throw new Error(`The paper of ${articles} articles was not generated.`);
    const child = fork(join(import.meta.dirname, "desk-at-size.ts"), { env });
    const [times] = await Promise.race([
      once(child, "message"),
      once(child, "close").then(() => Promise.reject(new Error("The lists were not timed."))),
    ]);
    if (child.exitCode === null) await once(child, "close");
    return times;
  } finally {
    removeDataDir(dataDir);
  }
}

/** Prints what a hundred times the articles cost the newsroom's lists. Nothing is asserted. */
export async function benchDesk(): Promise<void> {
  const small = await timeLists(sizes.small);
  const large = await timeLists(sizes.large);
  const { format } = new Intl.NumberFormat("en");
  console.log(
    `\nThe newsroom's lists, whole pages from the server, one editor: ${format(sizes.large)} articles against ${format(sizes.small)}.\n`,
  );
  console.log(`${"".padEnd(46)}${"ratio".padStart(8)}${"p95 of budget".padStart(16)}   (${budget} ms)`);
  for (const { list, p50, p95 } of large) {
    const before = small.find((times) => times.list === list);
    const ratio = before ? (p50 / before.p50).toFixed(2) : "";
    console.log(
      `${list.padEnd(46)}${ratio.padStart(8)}${`${Math.round((p95 / budget) * 100)} %`.padStart(16)}`,
    );
  }
}
