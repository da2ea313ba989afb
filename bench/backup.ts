import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDataDir, removeDataDir, startPaper } from "../e2e/support/paper.ts";
import { timeReaders } from "./arrivals.ts";
import { median, row } from "./ratios.ts";

const arrivals = { perSecond: 100, seconds: 6, rounds: 3 };

/** Runs a command of the newsroom to its end, as `npm run newsroom` does. */
async function newsroom(dataDir: string, ...args: string[]): Promise<void> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  const command = spawn(process.execPath, ["scripts/run.js", "newsroom", ...args], { env, stdio: "ignore" });
  const [code] = await once(command, "exit");
  if (code !== 0) throw new Error(`newsroom -- ${args[0]} failed.`);
}

/** Prints what readers of kept pages notice of backups that are made one after the other. */
export async function benchBackup(articles: number): Promise<void> {
  const { perSecond, seconds, rounds } = arrivals;
  const dataDir = makeDataDir();
  const folder = mkdtempSync(join(tmpdir(), "newspaper-bench-backup-"));
  await newsroom(dataDir, "generate", "--articles", String(articles), "--subscribers", "0");
  const paper = await startPaper(dataDir, { RATE_LIMITS: "0" });
  try {
    const read = () => timeReaders([`${paper.origin}/`, `${paper.origin}/archive`], perSecond, seconds);
    await read();
    const [alone, besides]: [number[], number[]] = [[], []];
    let made = 0;
    for (let round = 0; round < rounds; round++) {
      alone.push(await read());
      const state = { reading: true };
      const backups = (async () => {
        while (state.reading) await newsroom(dataDir, "backup", join(folder, `${made++}.tar`));
      })();
      besides.push(await read());
      state.reading = false;
      await backups;
    }
    const how = `times that without, ${perSecond} a second, ${articles} articles, ${made} backups`;
    row("readers' p99 while backups are made", median(besides) / median(alone), how);
  } finally {
    await paper.stop();
    removeDataDir(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
}
