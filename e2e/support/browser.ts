import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

/*
 * The browser that the tests run in (decision 0005): whichever is there, and else the one that comes with the packages,
 * so that a fresh clone needs neither a download nor the rights to install anything.
 */

export interface Browser {
  executablePath: string;
  /** What must be set in its environment for it to find its libraries and fonts. */
  env: Record<string, string>;
}

const run = promisify(execFile);

/** Quiet on the network: nothing but what the test asks for. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function systemBrowsers(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...applications];
}

const root = join(import.meta.dirname, "../..");

/** Run by a Node of its own, whose `TMPDIR` says where to. */
const unpack = `
  import { readdirSync } from "node:fs";
  import { inflate } from "@sparticuz/chromium";
  const packed = "node_modules/@sparticuz/chromium/bin/";
  await Promise.all(readdirSync(packed).map((name) => inflate(packed + name)));`;

/** The package's own names folders of the service it was made for. */
const fontConfiguration = `<?xml version="1.0"?>
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">newspaper-fonts</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser of @sparticuz/chromium, once: its own way unpacks into a folder that all users share, and takes
 * what was left half unpacked for whole.
 * @returns undefined when the package has none for this machine
 */
async function packedBrowser(): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const cache = join(root, "node_modules/.cache");
  const folder = join(cache, "chromium");
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, "chromium-"));
    const env = { ...process.env, TMPDIR: fresh };
    await run(process.execPath, ["--input-type=module", "-e", unpack], { cwd: root, env });
    writeFileSync(join(fresh, "fonts.conf"), fontConfiguration);
    try {
      renameSync(fresh, folder);
    } catch {
      // Another run was faster.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: folder, XDG_CACHE_HOME: folder },
  };
}

/** Whether a browser starts on this machine: it may be there and lack a library. */
async function starts({ executablePath, env }: Browser): Promise<boolean> {
  try {
    await run(executablePath, ["--version"], { env: { ...process.env, ...env }, timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * The first browser that starts: `CHROMIUM_PATH`, Playwright's own, the system's, the one in the packages.
 * @throws with what to install, when there is none
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = { executablePath: named, env: {} };
    if (await starts(browser)) return browser;
    throw new Error(`CHROMIUM_PATH holds ${JSON.stringify(named)}, which does not start.`);
  }
  for (const executablePath of [chromium.executablePath(), ...systemBrowsers()]) {
    const browser = { executablePath, env: {} };
    if (existsSync(executablePath) && (await starts(browser))) return browser;
  }
  const packed = await packedBrowser();
  if (packed && (await starts(packed))) return packed;
  throw new Error(
    "There is no browser to test in: install chromium with the system's package manager, or run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.",
  );
}
