import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort, makeDataDir, removeDataDir } from "../e2e/support/paper.ts";
import type { AtSize } from "./at-size.ts";
import { type Started, startRemote } from "./remote.ts";

/** A generated paper, in a process of its own. */
export type SizedPaper = Started<AtSize>;

/** Generates a paper of a size. What it is made of is removed when it is stopped. */
export async function makePaper(articles: number): Promise<SizedPaper> {
  const dataDir = makeDataDir();
  const port = String(await freePort());
  const env = {
    ...process.env,
    ...{
      NODE_ENV: "production" as const,
      DATA_DIR: dataDir,
      PORT: port,
      SITE_URL: `http://localhost:${port}`,
    },
  };
  const args = ["cli/main.ts", "generate", "--articles", String(articles), "--subscribers", "0"];
  const [code] = await once(spawn(process.execPath, args, { env, stdio: "inherit" }), "close");
  if (code !== 0) throw new Error(`The paper of ${articles} articles was not generated.`);
  const remote = startRemote<AtSize>(join(import.meta.dirname, "at-size.ts"), env);
  return {
    ...remote,
    async stop() {
      await remote.stop();
      removeDataDir(dataDir);
    },
  };
}
