import { cpSync } from "node:fs";
import { settingNames } from "#platform/env.ts";
import { bringInSample, makeDataDir, removeDataDir, startPaper } from "./paper.ts";

/**
 * Playwright's global set-up: one newspaper with the sample edition for all stories. Its settings become those of the
 * tests' own processes, in which the domain's code then works on the same database as the server, as a command would.
 * @returns what ends it
 */
export default async function startOnePaper(): Promise<() => Promise<void>> {
  const sample = makeDataDir();
  const dataDir = makeDataDir();
  const remove = () => [sample, dataDir].forEach(removeDataDir);
  // What a story does often is no attack. The stories of the limits start a newspaper of their own.
  const settings = { RATE_LIMITS: "0" };
  const start = async () => {
    await bringInSample(sample);
    cpSync(sample, dataDir, { recursive: true });
    return startPaper(dataDir, settings);
  };
  const paper = await start().catch((error) => {
    remove();
    throw error;
  });
  for (const name of settingNames) process.env[name] = "";
  Object.assign(process.env, settings, {
    TEST_SAMPLE: sample,
    PORT: new URL(paper.origin).port,
    SITE_URL: paper.origin,
    DATA_DIR: dataDir,
  });
  return async () => {
    const code = await paper.stop();
    remove();
    if (code !== 0) throw new Error(`The server ended with ${code}:\n${paper.said()}`);
  };
}
