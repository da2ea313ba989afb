import { sql } from "drizzle-orm";
import type { ChangeKey } from "#db/changes.ts";
import { afterCommit, type Writer } from "#db/client.ts";
import { hubPings } from "#db/schema/syndication.ts";
import { poke } from "#platform/poke.ts";
import { type FeedFormat, type FeedOf, feedAddress, feedFormats } from "./feed.ts";
import { findSyndication } from "./syndication-settings.ts";

/**
 * Notes, in the transaction that changes lists, that the hub is to be told of their feeds; where there is no hub, nothing. A
 * feed that changes again before it was told counts once. See `telling-the-hub.ts`.
 */
export async function queuePings(tx: Writer, keys: readonly ChangeKey[], now: Date): Promise<void> {
  if (!(await findSyndication(tx)).hub) return;
  const formats = Object.keys(feedFormats) as FeedFormat[];
  const inOrder = ["front" as const, ...keys.filter((key) => key !== "front").sort()];
  const feeds = inOrder.flatMap((key) => {
    const of = feedOf(key);
    return of ? formats.map((format) => feedAddress(of, format)) : [];
  });
  // Whoever writes these rows begins with those of the paper itself: two who write the same never wait for one another.
  const rows = [...new Set(feeds)].map((feed) => ({ feed, dueAt: now }));
  if (rows.length === 0) return;
  await tx
    .insert(hubPings)
    .values(rows)
    .onConflictDoUpdate({ target: hubPings.feed, set: { changes: sql`${hubPings.changes} + 1` } });
  afterCommit(poke);
}

/** The feed of a list that has changed. */
function feedOf(key: ChangeKey): FeedOf | undefined {
  if (key === "front") return { kind: "front" };
  const named = /^(section|topic|author):(.+)$/.exec(key);
  const [, kind, slug] = named ?? [];
  if (slug === undefined) return undefined;
  if (kind === "section" || kind === "topic" || kind === "author") return { kind, slug };
  return undefined;
}
