import { and, eq, inArray, isNull, lt, notExists } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { confirmations, consents, subscribers } from "#db/schema/subscribers.ts";

/** How long after a link has expired its page still says so, in milliseconds; then all of that sign-up is forgotten. */
const remembered = 30 * 86_400_000;

/** Sign-ups that one transaction forgets: it must not keep others waiting. */
const atOnce = 200;

/**
 * Forgets sign-ups that nobody confirmed, with their receipts, and whoever never confirmed any: perhaps somebody else
 * typed their address.
 */
export async function forgetUnconfirmed(now: Date): Promise<void> {
  const before = new Date(now.getTime() - remembered);
  const stale = and(isNull(confirmations.usedAt), lt(confirmations.expiresAt, before));
  for (;;) {
    const signUps = await db.select().from(confirmations).where(stale).limit(atOnce);
    if (signUps.length === 0) return;
    const hashes = signUps.map(({ tokenHash }) => tokenHash);
    const subscriberIds = [...new Set(signUps.map(({ subscriberId }) => subscriberId))];
    await transaction(async (tx) => {
      for (const { subscriberId, createdAt } of signUps) {
        await tx
          .delete(consents)
          .where(and(eq(consents.subscriberId, subscriberId), eq(consents.givenAt, createdAt)));
      }
      await tx.delete(confirmations).where(and(inArray(confirmations.tokenHash, hashes), stale));
      const others = tx
        .select({ subscriberId: confirmations.subscriberId })
        .from(confirmations)
        .where(eq(confirmations.subscriberId, subscribers.id));
      await tx
        .delete(subscribers)
        .where(
          and(inArray(subscribers.id, subscriberIds), isNull(subscribers.confirmedAt), notExists(others)),
        );
    });
  }
}
