import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startListeners } from "./processes.js";
import { CannotGoOn, workshop } from "./root.js";

/*
 * Two runs in one checkout must not install or build at the same time. The lock is a file: its first line names the
 * holder's machine, each further line a process that works for the holder. It is touched every second, and whoever
 * finds one whose processes are gone takes it over.
 */

const lock = join(workshop, "lock");
const beat = 1_000;
/** Milliseconds without a beat after which a holder on another machine (or in another container) counts as gone. */
const silence = 20_000;
/** The same for processes that seem to live here: their numbers may have gone to other programs. */
const longSilence = 600_000;

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Who holds the lock, or undefined when nobody does. */
function holder() {
  try {
    const [title = "", ...lines] = readFileSync(lock, "utf8").trim().split("\n");
    const age = Date.now() - statSync(lock).mtimeMs;
    const pids = lines.map(Number);
    const beforeThisBoot = age > uptime() * 1_000;
    const goneHere = beforeThisBoot || age > longSilence || !pids.some(lives);
    return { title, pid: pids[0], gone: title.startsWith(`${hostname()} `) ? goneHere : age > silence };
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

const titleOf = (path) => readFileSync(path, "utf8").split("\n")[0];

/** Puts an abandoned lock aside; one that somebody else has taken in the meantime is put back. */
function putAside(title) {
  const aside = `${lock}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(lock, aside);
    if (titleOf(aside) !== title) linkSync(aside, lock);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  }
  rmSync(aside, { force: true });
}

/** Linked into place when complete, so that nobody ever reads half a lock. */
function take(title) {
  const own = `${lock}.${randomBytes(6).toString("hex")}`;
  writeFileSync(own, `${title}\n${process.pid}\n`);
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

async function takeInTurn(title) {
  for (let told = false; !take(title); ) {
    const other = holder();
    if (other?.gone) {
      putAside(other.title);
      continue;
    }
    if (other && !told)
      process.stderr.write(`Waiting for process ${other.pid}, which prepares this checkout …\n`);
    told ||= other !== undefined;
    await pause(200);
  }
}

/** @throws {CannotGoOn} where nothing may be written: under systemd, say, or in a container */
function tellOfReadOnly(error) {
  if (!["EROFS", "EACCES", "EPERM"].includes(error.code)) throw error;
  throw new CannotGoOn(
    `What is here has not been built, and ${workshop} can't be written (${error.code}): run npm run build as who may.`,
  );
}

/**
 * Does `work` while no other run of this checkout does any; waits for its turn, and says so.
 * @throws {CannotGoOn} where nothing may be written
 */
export async function oneAtATime(work) {
  const title = `${hostname()} ${randomBytes(6).toString("hex")}`;
  try {
    mkdirSync(workshop, { recursive: true });
    await takeInTurn(title);
  } catch (error) {
    tellOfReadOnly(error);
  }

  const note = (pid) => appendFileSync(lock, `${pid}\n`);
  const release = () => {
    if (holder()?.title === title) rmSync(lock, { force: true });
  };
  const beating = setInterval(() => utimesSync(lock, new Date(), new Date()), beat);
  startListeners.add(note);
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    startListeners.delete(note);
    process.off("exit", release);
    release();
  }
}
