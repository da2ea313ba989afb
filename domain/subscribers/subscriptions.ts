import { and, asc, eq, exists, inArray, sql } from "drizzle-orm";
import { db, type Reader, type Writer } from "#db/client.ts";
import { newsletters, subscribers, subscriptions } from "#db/schema/subscribers.ts";
import type { Named } from "#domain/articles/article.ts";
import { Refusal } from "#domain/refusal.ts";

export interface ChosenNewsletter extends Named {
  id: number;
}

const chosen = { id: newsletters.id, slug: newsletters.slug, name: newsletters.name };

/** The newsletters that were ticked. @throws Refusal at `newsletters` when one of them isn't there */
export async function findChosenNewsletters(slugs: readonly string[]): Promise<ChosenNewsletter[]> {
  const wanted = [...new Set(slugs)];
  if (wanted.length === 0) return [];
  const found = await db
    .select(chosen)
    .from(newsletters)
    .where(inArray(newsletters.slug, wanted))
    .orderBy(asc(newsletters.position), asc(newsletters.id));
  if (found.length < wanted.length) {
    throw new Refusal("One of these newsletters is no longer there. Please choose again.", "newsletters");
  }
  return found;
}

/** What a subscriber receives, in the newsroom's order, which is walked: a subscriber's own rows would have to be sorted. */
export async function listSubscriptions(
  subscriberId: number,
  reader: Reader = db,
): Promise<ChosenNewsletter[]> {
  const { newsletterId } = subscriptions;
  const theirs = and(eq(subscriptions.subscriberId, subscriberId), eq(newsletterId, newsletters.id));
  return reader
    .select(chosen)
    .from(newsletters)
    .where(exists(reader.select({ newsletterId }).from(subscriptions).where(theirs)))
    .orderBy(asc(newsletters.position), asc(newsletters.id))
    .limit(200);
}

/**
 * Takes a subscriber's row for this transaction, so that two that change the same one follow each other on Postgres
 * too. Every transaction here takes it first. @returns the row as it is now
 */
export async function holdSubscriber(tx: Writer, id: number) {
  const [subscriber] = await tx
    .update(subscribers)
    .set({ emailKey: sql`email_key` })
    .where(eq(subscribers.id, id))
    .returning();
  return subscriber;
}

/** Adds newsletters to what a subscriber receives; what they have stays as it is. */
export async function addSubscriptions(tx: Writer, subscriberId: number, ids: readonly number[], now: Date) {
  if (ids.length === 0) return;
  await tx
    .insert(subscriptions)
    .values(ids.map((newsletterId) => ({ subscriberId, newsletterId, since: now })))
    .onConflictDoNothing();
}
