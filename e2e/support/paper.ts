import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { settingNames } from "#platform/env.ts";

const root = join(import.meta.dirname, "../..");

/** A running newspaper: the production build, with data, a port and an outbox of its own. */
export interface Paper {
  /** `http://localhost:PORT` */
  origin: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything it has printed so far. */
  said(): string;
  /** Ends it as a system would, and waits until it has. @returns its exit code, null when a signal ended it */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** A port of this machine that nobody listens on, now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** An empty data directory. Whoever makes it removes it. */
export const makeDataDir = () => mkdtempSync(join(tmpdir(), "newspaper-e2e-"));

/**
 * A data directory with the sample edition, as the global set-up has brought it in: to do so anew, and to make all its
 * pictures as they are shown, would take each newspaper a minute of processor time.
 */
export function makeDataDirWithSample(): string {
  const dataDir = makeDataDir();
  cpSync(process.env.TEST_SAMPLE ?? "", dataDir, { recursive: true });
  // What the newspaper of all stories has made of pictures by now any other would make just so; not what it drew for articles.
  const made = join(process.env.DATA_DIR ?? "", "media/derived");
  const filter = (path: string) => path !== join(made, "social");
  if (existsSync(made)) cpSync(made, join(dataDir, "media/derived"), { recursive: true, filter });
  return dataDir;
}

/** Brings the sample edition into an empty data directory, as the command does. */
export async function bringInSample(dataDir: string): Promise<void> {
  const env = environment({ DATA_DIR: dataDir });
  await promisify(execFile)(process.execPath, ["cli/main.ts", "sample"], { cwd: root, env });
}

export const removeDataDir = (dataDir: string) => rmSync(dataDir, { recursive: true, force: true });

/** The environment of this process with these settings and no others. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const none = Object.fromEntries(settingNames.map((name) => [name, ""]));
  return { ...process.env, ...none, ...settings, NODE_ENV: "production" };
}

/** Milliseconds that a first start, which brings in the sample edition, may take on a busy machine. */
const patience = 120_000;

/**
 * Starts the newspaper and waits until it serves.
 * @param dataDir what it keeps; a directory that is empty is filled with the sample edition
 * @param settings beside `PORT`, `SITE_URL` and `DATA_DIR`, or instead of them
 * @throws with what it said, when it ends instead
 */
export async function startPaper(dataDir: string, settings: Record<string, string> = {}): Promise<Paper> {
  const port = settings.PORT ?? String(await freePort());
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: root,
    env: environment({ PORT: port, SITE_URL: origin, DATA_DIR: dataDir, ...settings }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const ended = once(child, "close");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded()) child.kill(signal);
    await ended;
  };

  await untilReady(child, origin, () => said).catch(async (error) => {
    await end("SIGKILL");
    throw error;
  });
  return {
    origin,
    dataDir,
    process: child,
    said: () => said,
    stop: async () => {
      await end("SIGTERM");
      return child.exitCode;
    },
    kill: () => end("SIGKILL"),
  };
}

/** It says its address on a line of its own as soon as it listens, and answers `/readyz` when it can serve. */
async function untilReady(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  const end = Date.now() + patience;
  const isListening = () => /^https?:\/\/\S+$/m.test(said());
  const isReady = async () => (await fetch(`${origin}/readyz`).catch(() => undefined))?.status === 200;
  while (!(isListening() && (await isReady()))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended by itself:\n${said()}`);
    if (Date.now() > end) throw new Error(`The server was not ready in time:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
