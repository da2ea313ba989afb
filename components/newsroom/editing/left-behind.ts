import type { DraftContent } from "#domain/articles/draft-content.ts";
import { type JournalEntry, listEntries, removeEntry } from "./journal.ts";
import { isSame } from "./same-content.ts";
import { newTab, takeTab } from "./tab.ts";

/** What a page begins with, once it is known what the journal holds. */
export interface Opening {
  tab: string;
  /** Gives the tab's name back. */
  leave: () => void;
  seen: number;
  content: DraftContent;
  /** When what is written here was typed in a tab that ended before it was saved; undefined when all was saved. */
  restoredFrom: number | undefined;
  /** More that was left on this device: by somebody else, or in further tabs. It is offered, never taken. */
  left: JournalEntry[];
}

interface Known {
  /** The article's id in digits, or `new`. */
  article: string;
  staffId: number;
  version: number;
  content: DraftContent;
}

/**
 * Looks into the journal as an article is opened. What a tab of the same person left is continued under that tab's name, so
 * that the server sees one tab that goes on: if its last save arrived unheard there is no conflict, and if somebody else
 * saved meanwhile there is one.
 */
export async function openFromJournal({ article, staffId, version, content }: Known): Promise<Opening> {
  const left: JournalEntry[] = [];
  let continued: { entry: JournalEntry; leave: () => void } | undefined;
  for (const entry of (await listEntries(article)) ?? []) {
    const leave = await takeTab(entry.tab);
    // That tab lives, and keeps its own.
    if (!leave) continue;
    if (isSame(entry.content, content)) {
      await removeEntry(entry);
      leave();
    } else if (entry.staffId === staffId && !continued) {
      continued = { entry, leave };
    } else {
      left.push(entry);
      leave();
    }
  }
  if (continued) {
    const { entry, leave } = continued;
    const { tab, seen, at } = entry;
    return { tab, leave, seen, content: entry.content, restoredFrom: at, left };
  }
  const tab = newTab();
  const leave = (await takeTab(tab)) ?? (() => undefined);
  return { tab, leave, seen: version, content, restoredFrom: undefined, left };
}
