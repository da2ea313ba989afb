import type { DraftContent } from "#domain/articles/draft-content.ts";
import { reachOf, type Typed } from "#domain/articles/typed.ts";
import { type JournalEntry, listEntries, moveEntry, removeEntry } from "./journal.ts";
import { isSame } from "./same-content.ts";
import { newTab, takeTab } from "./tab.ts";

/** What a page begins with, once it is known what the journal holds. */
export interface Opening {
  tab: string;
  /** Gives the tab's name back. */
  leave: () => void;
  seen: number;
  /** The tabs whose words these are, as far as they were found. */
  after: Typed[];
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
  /** The tab that saved this version, and how much had been typed there. */
  draft: Typed;
  content: DraftContent;
}

/** How many tabs, each killed before it could save, may have gone on from one another. */
const longestChain = 20;

/** Whether what a tab left came before what the server has of that very tab: its last save outran its journal. */
function isOlder(entry: JournalEntry, draft: Typed): boolean {
  const reach = reachOf(draft.tab, entry);
  return reach !== undefined && reach <= draft.edit;
}

/**
 * Looks into the journal as an article is opened. What a tab of the same person left is continued by this one, which says
 * whose words it goes on from and how far: if that tab's last save arrived unheard there is no conflict, if it arrives
 * later it is not overwritten, and if somebody else saved meanwhile there is a conflict.
 */
export async function openFromJournal({
  article,
  staffId,
  version,
  draft,
  content,
}: Known): Promise<Opening> {
  const own = newTab();
  const leaveOwn = (await takeTab(own)) ?? (() => undefined);
  const left: JournalEntry[] = [];
  let continued: { entry: JournalEntry; leave: () => void } | undefined;
  for (const entry of (await listEntries(article)) ?? []) {
    const leave = await takeTab(entry.tab);
    // That tab lives, and keeps its own.
    if (!leave) continue;
    if (isSame(entry.content, content) || isOlder(entry, draft)) {
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
    const { tab, edit, seen, at } = entry;
    const after = [...entry.after, { tab, edit }].slice(-longestChain);
    // Where the journal can't be written, what it held stays under the former name.
    await moveEntry(entry, { ...entry, tab: own, edit: 0, after }).catch(() => undefined);
    const leaveBoth = () => {
      leave();
      leaveOwn();
    };
    return { tab: own, leave: leaveBoth, seen, after, content: entry.content, restoredFrom: at, left };
  }
  return {
    ...{ tab: own, leave: leaveOwn, seen: version, after: [], content, left },
    restoredFrom: undefined,
  };
}
