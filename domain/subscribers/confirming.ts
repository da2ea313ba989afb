import { asc, eq, inArray } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { confirmations, newsletters, subscribers } from "#db/schema/subscribers.ts";
import type { Named } from "#domain/articles/article.ts";
import { tokenHash } from "#platform/tokens.ts";
import { subscriberToken } from "./link-tokens.ts";
import { addSubscriptions, holdSubscriber, listSubscriptions } from "./subscriptions.ts";

/** What a confirmation link stands for now. */
export type Confirmation =
  | { state: "open"; email: string; newsletters: Named[] }
  | { state: "confirmed"; email: string; newsletters: Named[]; preferencesToken: string }
  /** Too old, or used by somebody who has left since. */
  | { state: "expired" }
  | { state: "unknown" };

async function findRow(token: string) {
  const [row] = await db
    .select({ confirmation: confirmations, subscriber: subscribers })
    .from(confirmations)
    .innerJoin(subscribers, eq(subscribers.id, confirmations.subscriberId))
    .where(eq(confirmations.tokenHash, tokenHash(token)))
    .limit(1);
  return row;
}

/** What a link stands for. Looking changes nothing: mail scanners open links. */
export async function findConfirmation(token: string, now: Date): Promise<Confirmation> {
  const row = await findRow(token);
  if (!row) return { state: "unknown" };
  const { confirmation, subscriber } = row;
  const { email } = subscriber;
  if (confirmation.usedAt) {
    if (subscriber.state !== "confirmed") return { state: "expired" };
    return {
      state: "confirmed",
      email,
      newsletters: await listSubscriptions(subscriber.id),
      preferencesToken: subscriberToken("preferences", subscriber),
    };
  }
  if (confirmation.expiresAt <= now) return { state: "expired" };
  const wanted = await db
    .select({ slug: newsletters.slug, name: newsletters.name })
    .from(newsletters)
    .where(inArray(newsletters.id, confirmation.newsletterIds))
    .orderBy(asc(newsletters.position), asc(newsletters.id));
  return { state: "open", email, newsletters: wanted };
}

/**
 * Confirms a sign-up: from now on the newsletters that were chosen are sent. Once more by a confirmed reader is
 * harmless; by one who has left since it is `expired`, so that an old link brings nobody back.
 */
export async function confirmSignUp(token: string, now: Date): Promise<"confirmed" | "expired" | "unknown"> {
  const row = await findRow(token);
  if (!row) return "unknown";
  return transaction(async (tx) => {
    const subscriber = await holdSubscriber(tx, row.subscriber.id);
    if (!subscriber) return "unknown";
    const [confirmation] = await tx
      .select()
      .from(confirmations)
      .where(eq(confirmations.tokenHash, row.confirmation.tokenHash));
    if (!confirmation) return "unknown";
    if (confirmation.usedAt) return subscriber.state === "confirmed" ? "confirmed" : "expired";
    if (confirmation.expiresAt <= now) return "expired";

    await tx
      .update(confirmations)
      .set({ usedAt: now })
      .where(eq(confirmations.tokenHash, confirmation.tokenHash));
    const wanted = await tx
      .select({ id: newsletters.id })
      .from(newsletters)
      .where(inArray(newsletters.id, confirmation.newsletterIds));
    await addSubscriptions(
      tx,
      subscriber.id,
      wanted.map(({ id }) => id),
      now,
    );
    if (subscriber.state !== "confirmed") {
      await tx
        .update(subscribers)
        .set({ state: "confirmed", confirmedAt: now })
        .where(eq(subscribers.id, subscriber.id));
    }
    return "confirmed";
  });
}
