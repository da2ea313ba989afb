import type { ChangeWatch } from "#db/changes.ts";
import type { FinishedPage } from "./pressroom/finish-page.ts";

/*
 * The pages readers have asked for, ready to be sent. A page is kept with the keys of everything it was made from, and
 * dropped when one of them changes: exactly, since the change record is looked at before every answer. There is one
 * render of an address at a time; one that began before a change is neither kept nor joined. So it is with what time alone
 * changes: what stopped being true while it was made is made again.
 */

/** A page as it was rendered, with what it was made from. */
export interface RenderedPage {
  page: FinishedPage;
  reads: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  freshUntil: number;
  /** Whether it may be kept at all: only what stands at its address with status 200. */
  keep: boolean;
}

interface Entry extends RenderedPage {
  address: string;
}

/** A render under way, and what has changed since it began. */
interface Running {
  changed: Set<string>;
  everythingChanged: boolean;
}

export interface PageCache {
  /** The page at an address if it is here and true. Synchronous: this is what most readers get. */
  find(address: string): FinishedPage | undefined;
  /** The page at an address, rendered if need be. */
  get(address: string): Promise<FinishedPage>;
  /** For the metrics. */
  size(): { pages: number; bytes: number };
  /** How often it was asked since it began, and why pages have left it. For the metrics. */
  readonly counts: Readonly<CacheCounts>;
}

export interface CacheCounts {
  hits: number;
  misses: number;
  /** What they were made from had changed; their time was over; others needed the room. */
  drops: { change: number; time: number; space: number };
}

/** What all pages together may take in memory. */
export const mostCachedBytes = 128 * 1024 * 1024;

/** How often a page is rendered again because it changed meanwhile, before it is sent as it is. */
const mostTries = 3;

/**
 * @param watch tells what has changed
 * @param render makes the page at an address
 * @param mostBytes what all pages together may take; the one that was asked for longest ago goes first
 */
export function createPageCache(
  watch: Pick<ChangeWatch, "take">,
  render: (address: string) => Promise<RenderedPage>,
  mostBytes: number,
): PageCache {
  /** In the order they were last asked for. */
  const entries = new Map<string, Entry>();
  const madeFrom = new Map<string, Set<Entry>>();
  const joinable = new Map<string, Promise<FinishedPage>>();
  const running = new Set<Running>();
  const counts: CacheCounts = { hits: 0, misses: 0, drops: { change: 0, time: 0, space: 0 } };
  let bytes = 0;
  let looked = false;

  /**
   * Looks at the change record, once per turn of the event loop: a request that is answered in this turn had arrived
   * before it, so a change that had returned by then is seen.
   */
  function look() {
    if (looked) return;
    const changed = watch.take();
    looked = true;
    setImmediate(() => {
      looked = false;
    });
    if (changed === "everything") {
      for (const entry of [...entries.values()]) drop(entry, "change");
      for (const render of running) render.everythingChanged = true;
    } else if (changed.size > 0) {
      for (const key of changed) for (const entry of [...(madeFrom.get(key) ?? [])]) drop(entry, "change");
      for (const render of running) for (const key of changed) render.changed.add(key);
    } else return;
    joinable.clear();
  }

  function drop(entry: Entry, why: keyof CacheCounts["drops"]) {
    if (!entries.delete(entry.address)) return;
    counts.drops[why]++;
    bytes -= entry.page.bytes;
    for (const key of entry.reads) {
      const others = madeFrom.get(key);
      others?.delete(entry);
      if (others?.size === 0) madeFrom.delete(key);
    }
  }

  function keep(entry: Entry) {
    const before = entries.get(entry.address);
    if (before) drop(before, "change");
    if (entry.page.bytes > mostBytes / 4) return;
    entries.set(entry.address, entry);
    bytes += entry.page.bytes;
    for (const key of entry.reads) {
      const others = madeFrom.get(key) ?? new Set();
      madeFrom.set(key, others.add(entry));
    }
    for (const oldest of entries.values()) {
      if (bytes <= mostBytes) break;
      drop(oldest, "space");
    }
  }

  function find(address: string): FinishedPage | undefined {
    look();
    const entry = entries.get(address);
    if (!entry) return undefined;
    if (entry.freshUntil <= Date.now()) {
      drop(entry, "time");
      return undefined;
    }
    entries.delete(address);
    entries.set(address, entry);
    counts.hits++;
    return entry.page;
  }

  async function renderTrue(address: string): Promise<FinishedPage> {
    for (let tries = 1; ; tries++) {
      const mine: Running = { changed: new Set(), everythingChanged: false };
      running.add(mine);
      const begun = Date.now();
      try {
        const rendered = await render(address);
        looked = false;
        look();
        const outdated =
          mine.everythingChanged ||
          (rendered.freshUntil > begun && rendered.freshUntil <= Date.now()) ||
          [...rendered.reads].some((key) => mine.changed.has(key));
        if (!outdated && rendered.keep) keep({ ...rendered, address });
        if (!outdated || tries === mostTries) return rendered.page;
      } finally {
        running.delete(mine);
      }
    }
  }

  function get(address: string): Promise<FinishedPage> {
    const found = find(address);
    if (found) return Promise.resolve(found);
    counts.misses++;
    const joined = joinable.get(address);
    if (joined) return joined;
    const render = renderTrue(address).finally(() => {
      if (joinable.get(address) === render) joinable.delete(address);
    });
    joinable.set(address, render);
    return render;
  }

  return { find, get, size: () => ({ pages: entries.size, bytes }), counts };
}
