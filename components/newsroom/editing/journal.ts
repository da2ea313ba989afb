import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import type { Typed } from "#domain/articles/typed.ts";

/*
 * The journal in the browser: what was typed and the server does not have yet. It outlives the tab, the browser and the
 * session. Each tab keeps one entry for its article, and takes it away as soon as the server has all of it.
 */

export interface JournalEntry {
  /** The article's id in digits; `new` while it has none. */
  article: string;
  tab: string;
  /** Whose words these are: somebody else may sign in on this device. */
  staffId: number;
  staffName: string;
  /** The draft's version that they were typed over. */
  seen: number;
  /** How much had been typed in the tab by then. */
  edit: number;
  /** The tabs it went on from and that the server may have heard: each as far as it was found here. */
  after: Typed[];
  /** Milliseconds since 1970. */
  at: number;
  content: DraftContent;
}

interface Kept extends DBSchema {
  entries: { key: [string, string]; value: JournalEntry; indexes: { article: string } };
}

/** A browser that answers no sooner than this, in milliseconds, keeps no journal; writing must not wait for it. */
const patience = 3_000;

let opened: Promise<IDBPDatabase<Kept>> | undefined;

function open(): Promise<IDBPDatabase<Kept>> {
  opened ??= openEntries().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Where sites may keep nothing, the browser throws before there is anything to wait for. */
const openEntries = async () =>
  openDB<Kept>("newsroom", 1, {
    upgrade(database) {
      database
        .createObjectStore("entries", { keyPath: ["article", "tab"] })
        .createIndex("article", "article");
    },
    terminated() {
      opened = undefined;
    },
  });

/** Everything that lies here of an article, the newest first; undefined when this browser keeps no journal. */
export async function listEntries(article: string): Promise<JournalEntry[] | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const read = open()
    .then((database) => database.getAllFromIndex("entries", "article", article))
    // Entries of before there were counts have none.
    .then((entries) =>
      entries.map((entry) => ({ ...entry, edit: entry.edit ?? 0, after: entry.after ?? [] })),
    )
    .then((entries) => entries.sort((one, other) => other.at - one.at))
    .catch(() => undefined);
  return Promise.race([read, late]);
}

/** Takes an entry away. */
export async function removeEntry({ article, tab }: Pick<JournalEntry, "article" | "tab">): Promise<void> {
  await (await open()).delete("entries", [article, tab]);
}

/** Puts an entry under another tab's name, in one step: it is never nowhere. */
export async function moveEntry(from: JournalEntry, to: JournalEntry): Promise<void> {
  const change = (await open()).transaction("entries", "readwrite");
  await Promise.all([change.store.put(to), change.store.delete([from.article, from.tab]), change.done]);
}

/** Where one tab keeps what it has not sent. */
export interface Journal {
  /** Keeps this instead of what was kept before. While one write is under way only the newest waits. */
  keep(entry: JournalEntry): void;
  /** Takes away what was kept. */
  clear(): void;
  /** Whether everything it was given is kept by now. */
  isKept(): boolean;
}

/** A journal for one tab. @param told whenever it has kept, or could not keep, something */
export function openJournal(told: (kept: boolean) => void): Journal {
  let waiting: JournalEntry | "nothing" | undefined;
  let written: JournalEntry | undefined;
  let works = true;
  let isWriting = false;

  async function write(entry: JournalEntry | "nothing"): Promise<void> {
    if (entry === "nothing") {
      if (written) await removeEntry(written);
      written = undefined;
      return;
    }
    // The article got its number meanwhile: its entry moves, and is never nowhere.
    const moved = written && written.article !== entry.article ? written : undefined;
    const change = (await open()).transaction("entries", "readwrite");
    await Promise.all([
      change.store.put(entry),
      moved && change.store.delete([moved.article, moved.tab]),
      change.done,
    ]);
    written = entry;
  }

  async function writeAll(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (waiting) {
      const next = waiting;
      waiting = undefined;
      try {
        await write(next);
        works = true;
      } catch {
        works = false;
      }
      told(works);
    }
    isWriting = false;
  }

  return {
    keep(entry) {
      waiting = entry;
      void writeAll();
    },
    clear() {
      waiting = "nothing";
      void writeAll();
    },
    isKept: () => works && !isWriting,
  };
}
