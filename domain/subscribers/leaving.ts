import { and, eq, gt, isNull } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { confirmations, subscribers, subscriptions } from "#db/schema/subscribers.ts";

/**
 * Ends everything a subscriber receives, at once: subscriptions, mails that wait, links that could still bring them
 * back. Their receipts stay, until they erase themselves. The caller holds the row.
 */
export async function leaveEverything(tx: Writer, subscriberId: number, now: Date): Promise<void> {
  await tx.delete(subscriptions).where(eq(subscriptions.subscriberId, subscriberId));
  await tx.update(subscribers).set({ state: "unsubscribed" }).where(eq(subscribers.id, subscriberId));
  await tx
    .update(mails)
    .set({ state: "failed", lastError: "left", content: null })
    .where(and(eq(mails.subscriberId, subscriberId), eq(mails.state, "waiting")));
  await tx
    .update(confirmations)
    .set({ expiresAt: now })
    .where(
      and(
        eq(confirmations.subscriberId, subscriberId),
        isNull(confirmations.usedAt),
        gt(confirmations.expiresAt, now),
      ),
    );
}
