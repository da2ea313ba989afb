import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { closeDatabase, db, transaction } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { articles } from "#db/schema/articles.ts";
import { media } from "#db/schema/media.ts";
import { settings as settingRows } from "#db/schema/publication.ts";
import { databaseOn, onServer } from "#db/testing-server.ts";
import { listArticleFaults } from "#domain/articles/article-faults.ts";
import { publishDraft } from "#domain/articles/publishing.ts";
import { begin, editor, june, makeNewsroom, written } from "#domain/articles/testing.ts";
import { listMediaFaults } from "#domain/media/whole-media.ts";
import { type ArchiveSource, writeArchive } from "#platform/archive.ts";
import { settings } from "#platform/env.ts";
import { drawnPath, keepDerived, keepFile, keptPath } from "#platform/file-store.ts";
import { findLastBackup } from "#platform/last-backup.ts";
import { secretKey } from "#platform/secrets.ts";
import { makeBackup } from "./making.ts";
import { restoreBackup } from "./restoring.ts";

const folder = mkdtempSync(join(tmpdir(), "newspaper-backups-"));
const own = { dataDir: settings().dataDir, databaseUrl: settings().databaseUrl };
const template = inject("template");
const quiet = { database() {}, files() {}, check() {} };
const made: string[] = [];
let pictureHash: string;

/** SHA-256 of what is empty. */
const ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** An installation elsewhere, with nothing in it, which this process works on from now on. */
async function elsewhere(): Promise<void> {
  await closeDatabase();
  const name = `newspaper_restored_${process.pid}_${made.length}`;
  if ("server" in template) await onServer(template.server, `create database ${name}`);
  made.push(name);
  moveTo(name);
}

/** The same, for what is going to put nothing there. */
async function nowhere(): Promise<void> {
  if (made.length === 0) await elsewhere();
  await closeDatabase();
  moveTo(made[0] ?? "");
  settings().dataDir = join(folder, "nowhere");
}

function moveTo(name: string): void {
  settings().dataDir = join(folder, name);
  settings().databaseUrl =
    "server" in template ? databaseOn(template.server, name) : `file:${join(folder, name, "paper.db")}`;
}

async function home(): Promise<void> {
  await closeDatabase();
  Object.assign(settings(), own);
}

beforeAll(async () => {
  await makeNewsroom();
  const { hash } = await keepFile(Buffer.from("a picture, say"), 1_000, async () => {});
  pictureHash = hash;
  const row = { kind: "image" as const, contentType: "image/png", bytes: 14, width: 1, height: 1 };
  const words = { alt: "", caption: "", credit: "", rights: "", transcript: "", createdAt: june(1) };
  await transaction((tx) => tx.insert(media).values({ ...row, ...words, name: "picture", hash }));
  const begun = await begin(editor, written("River rises", { leadMediaId: 1 }));
  await publishDraft(editor, begun, june(2));
  await keepDerived(
    drawnPath(1, pictureHash, "png"),
    Buffer.from("drawn, and drawn again when it is asked for"),
  );
  secretKey("subscriber-links");
  mkdirSync(join(own.dataDir, "outbox"));
  writeFileSync(join(own.dataDir, "outbox", "2026-06-01T00-00-00.000Z-1.eml"), "Subject: Hello\r\n");
  await makeBackup(path("whole.tar"), june(3), quiet);
  await elsewhere();
});

beforeEach(home);

afterAll(async () => {
  await home();
  if ("server" in template)
    for (const name of made) await onServer(template.server, `drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true });
}, 60_000);

const path = (name: string) => join(folder, name);

describe("a backup", () => {
  it.each(dialect === "sqlite" ? [".tar", ".tar.gz", ".tar.zst"] : [".tar.zst"])(
    "brings everything back elsewhere: %s",
    async (ending) => {
      const file = path(`paper${ending}`);
      const said = await makeBackup(file, june(3), quiet);
      expect(said).toMatchObject({ restored: true, lost: [] });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const before = await db.select().from(articles);
      const key = readFileSync(join(own.dataDir, "secrets/subscriber-links"), "utf8");

      await elsewhere();
      expect((await restoreBackup(file, quiet)).lost).toEqual([]);
      expect(await db.select().from(articles)).toEqual(before);
      expect(readFileSync(keptPath(pictureHash), "utf8")).toBe("a picture, say");
      expect(existsSync(join(settings().dataDir, "media/derived"))).toBe(false);
      expect(readFileSync(join(settings().dataDir, "secrets/subscriber-links"), "utf8")).toBe(key);
      expect(readdirSync(join(settings().dataDir, "outbox"))).toHaveLength(1);
      expect(await listArticleFaults(() => {})).toEqual([]);
      expect(await listMediaFaults(() => {})).toEqual([]);
      // Numbers go on where they were, and what guards the rows is there again.
      const again = await begin(editor, written("Another"));
      expect(again.articleId).toBe((before.at(-1)?.id ?? 0) + 1);
      await expect(transaction((tx) => tx.delete(articles))).rejects.toThrow();
    },
  );

  it("says when it was made, and leaves nothing beside it", async () => {
    await makeBackup(path("again.tar"), june(7), quiet);
    expect(await findLastBackup()).toEqual(june(7));
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is of one moment, however much is written meanwhile", async () => {
    let going = true;
    let pairs = 0;
    const writing = (async () => {
      while (going) {
        pairs++;
        // Either both are in it, or none.
        const rows = ["a", "b"].map((half) => ({ key: `${half}${pairs}`, value: pairs }));
        await transaction(async (tx) => void (await tx.insert(settingRows).values(rows)));
        await nextTurn();
      }
    })();
    await makeBackup(path("busy.tar"), june(3), quiet);
    going = false;
    await writing;
    expect(pairs).toBeGreaterThan(3);
    await elsewhere();
    await restoreBackup(path("busy.tar"), quiet);
    const keys = (await db.select({ key: settingRows.key }).from(settingRows)).map(({ key }) => key);
    const of = (half: string) =>
      keys
        .filter((key) => key.match(`^${half}\\d+$`))
        .map((key) => key.slice(1))
        .sort();
    expect(of("a")).toEqual(of("b"));
  });

  it("names what the newspaper had lost already, and is made all the same", async () => {
    const file = keptPath(pictureHash);
    const bytes = readFileSync(file);
    rmSync(file);
    try {
      expect((await makeBackup(path("poorer.tar"), june(3), quiet)).lost).toEqual([pictureHash]);
      expect(await listMediaFaults(() => {})).toEqual([`media 1: its file ${pictureHash} is missing`]);
      writeFileSync(file, "another picture");
      expect(await listMediaFaults(() => {})).toEqual([`media 1: its file ${pictureHash} is damaged`]);
      await expect(makeBackup(path("wrong.tar"), june(3), quiet)).rejects.toThrow(/holds something else/);
      expect(existsSync(path("wrong.tar"))).toBe(false);
    } finally {
      writeFileSync(file, bytes);
    }
  });

  it("is written over nothing, and into folders that are there", async () => {
    const before = readFileSync(path("whole.tar"));
    await expect(makeBackup(path("whole.tar"), june(3), quiet)).rejects.toThrow(/is there already/);
    expect(readFileSync(path("whole.tar")).equals(before)).toBe(true);
    await expect(makeBackup(path("no/where.tar"), june(3), quiet)).rejects.toThrow(/There is no folder/);
  });
});

describe.runIf(dialect === "postgres")("a newspaper that began on SQLite", () => {
  const cli = join(import.meta.dirname, "../../cli/main.ts");

  it("moves to Postgres with all it has", { timeout: 120_000 }, async () => {
    const env = { ...process.env, DATA_DIR: path("began"), DATABASE_URL: "" };
    const generate = ["generate", "--articles", "30", "--subscribers", "3"];
    for (const command of [generate, ["backup", path("began.tar")]])
      await promisify(execFile)(process.execPath, [cli, ...command], { env });
    await elsewhere();
    const { about } = await restoreBackup(path("began.tar"), quiet);
    expect(about.engine).toBe("sqlite");
    expect(await db.select({ id: articles.id }).from(articles)).toHaveLength(30);
    expect(await listArticleFaults(() => {})).toEqual([]);
    expect(await listMediaFaults(() => {})).toEqual([]);
  });
});

describe.runIf(dialect === "sqlite")("a backup of a Postgres", () => {
  it("does not become a newspaper on SQLite", async () => {
    const file = path("rows.tar");
    const about = {
      format: 1,
      version: "0.1.0",
      madeAt: june(3).toISOString(),
      engine: "postgres",
      migrations: 1,
    };
    async function* all() {
      yield { name: "paper.json", text: JSON.stringify({ ...about, files: 1, bytes: 0 }) };
      yield { name: "database/articles.jsonl", text: "" };
      yield { name: "contents.sha256", text: `${ofNothing}  database/articles.jsonl\n` };
    }
    await writeArchive(file, file, all(), () => {});
    await nowhere();
    await expect(restoreBackup(file, quiet)).rejects.toThrow(/is a backup of a Postgres/);
  });
});

describe("a backup is restored only", () => {
  it("where nothing is", async () => {
    await expect(restoreBackup(path("whole.tar"), quiet)).rejects.toThrow(/into an empty folder/);
    await elsewhere();
    mkdirSync(settings().dataDir);
    await restoreBackup(path("whole.tar"), quiet);
    await expect(restoreBackup(path("whole.tar"), quiet)).rejects.toThrow(/into an empty folder/);
    if (dialect === "postgres") {
      settings().dataDir = path("empty");
      await expect(restoreBackup(path("whole.tar"), quiet)).rejects.toThrow(/into an empty database/);
    }
  });

  const about = {
    format: 1,
    version: "0.1.0",
    madeAt: june(3).toISOString(),
    engine: "sqlite",
    migrations: 1,
    files: 1,
    bytes: 100,
  };
  const hash = "a".repeat(64);
  const listed = (name: string) => ({ name: "contents.sha256", text: `${hash}  ${name}\n` });
  const said = (more: object = {}) => ({ name: "paper.json", text: JSON.stringify({ ...about, ...more }) });
  const letter = (name: string, text = "x") => ({ name, text });

  it.each<[string, ArchiveSource[]]>([
    ["leads out of its folder", [said(), letter("../evil"), listed("../evil")]],
    ["leads to a place of its own", [said(), letter("/etc/evil"), listed("/etc/evil")]],
    ["leads out of it on a way around", [said(), letter("media/../../evil"), listed("media/../../evil")]],
    ["holds what no backup does", [said(), letter("paper.db"), listed("paper.db")]],
    ["holds media under no hash", [said(), letter("media/aa/aa/evil"), listed("media/aa/aa/evil")]],
    [
      "holds something twice",
      [said({ files: 2 }), letter("secrets/auth"), letter("secrets/auth"), listed("secrets/auth")],
    ],
    ["holds more than it says", [said(), letter("secrets/auth", "x".repeat(101)), listed("secrets/auth")]],
    ["holds something else than it lists", [said(), letter("secrets/auth"), listed("secrets/auth")]],
    ["lacks what it lists", [said(), listed("secrets/auth")]],
    ["ends before it lists anything", [said(), letter("secrets/auth")]],
    ["goes on after its end", [said(), listed("secrets/auth"), letter("secrets/auth")]],
    ["does not begin as one", [letter("secrets/auth"), said(), listed("secrets/auth")]],
    ["says nothing of itself that is understood", [letter("paper.json", "{"), listed("secrets/auth")]],
    ["is of another form", [said({ format: 2 }), listed("secrets/auth")]],
    ["is larger than any disk", [said({ bytes: 1e18 }), letter("secrets/auth"), listed("secrets/auth")]],
  ])("when it is whole: not one that %s", async (_, sources) => {
    const file = path("hostile.tar");
    rmSync(file, { force: true });
    async function* all() {
      yield* sources;
    }
    await writeArchive(file, file, all(), () => {});
    await nowhere();
    await expect(restoreBackup(file, quiet)).rejects.toThrow(/can't be used|no room/);
    expect(existsSync(settings().dataDir)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes("evil") || name.startsWith("."))).toEqual([]);
  });

  it("by a program that knows its schema", async () => {
    const file = path("newer.tar");
    const sources = [said({ migrations: 9_999, files: 1 }), letter("database/articles.jsonl", "")];
    async function* all() {
      yield* sources;
      yield { name: "contents.sha256", text: `${ofNothing}  database/articles.jsonl\n` };
    }
    await writeArchive(file, file, all(), () => {});
    await nowhere();
    await expect(restoreBackup(file, quiet)).rejects.toThrow(/newer version of this program/);
    expect(existsSync(settings().dataDir)).toBe(false);
  });
});

describe("a command that is killed", () => {
  // On Postgres each has to make a database, and the transaction is the server's.
  const times = dialect === "sqlite" ? [300, 500, 700, 900, 1_200, 1_600] : [900, 1_600];
  const cli = join(import.meta.dirname, "../../cli/main.ts");

  /** Runs a command and kills it after so many milliseconds, if it has not ended by then. */
  async function killed(milliseconds: number, ...args: string[]): Promise<void> {
    const { dataDir, databaseUrl } = settings();
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
    const child = spawn(process.execPath, [cli, ...args], { env, stdio: "ignore" });
    const ended = once(child, "exit");
    await Promise.race([pause(milliseconds), ended]);
    child.kill("SIGKILL");
    await ended;
  }

  it.each(times)("leaves no half of a backup after %d ms", async (milliseconds) => {
    const file = path(`killed-${milliseconds}.tar`);
    await killed(milliseconds, "backup", file);
    if (!existsSync(file)) return;
    await elsewhere();
    expect((await restoreBackup(file, quiet)).lost).toEqual([]);
  });

  it.each(times)("leaves no half of a newspaper after %d ms", async (milliseconds) => {
    await elsewhere();
    await killed(milliseconds, "restore", path("whole.tar"));
    if (!existsSync(settings().dataDir)) {
      // What it had begun is gone with the next.
      await restoreBackup(path("whole.tar"), quiet);
      expect(readdirSync(folder).filter((name) => name.endsWith(".restoring"))).toEqual([]);
      return;
    }
    // On Postgres a kill between the folder and the commit is seen: the folder is not empty, and is refused.
    expect(await listMediaFaults(() => {})).toEqual([]);
    expect(await listArticleFaults(() => {})).toEqual([]);
  });
});
