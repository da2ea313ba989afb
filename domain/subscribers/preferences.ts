import { and, eq, notInArray } from "drizzle-orm";
import type { z } from "zod";
import { transaction } from "#db/client.ts";
import { subscribers, subscriptions } from "#db/schema/subscribers.ts";
import { listNewsletters, type Newsletter } from "#domain/newsletters/for-readers.ts";
import { Refusal } from "#domain/refusal.ts";
import { findAgreedPages, listReceipts, type Origin, type Receipt, recordConsent } from "./consents.ts";
import { leaveEverything } from "./leaving.ts";
import { findTokenHolder, type SubscriberRow } from "./link-tokens.ts";
import { type preferencesFields, preferencesWording } from "./preferences-form.ts";
import {
  addSubscriptions,
  findChosenNewsletters,
  holdSubscriber,
  listSubscriptions,
} from "./subscriptions.ts";

export type Preferences =
  | {
      found: "subscriber";
      email: string;
      offered: (Newsletter & { received: boolean })[];
      receipts: Receipt[];
    }
  | { found: "erased" }
  | { found: "nobody" };

/** What the holder of a preferences link may see: everything that is kept of them. */
export async function findPreferences(token: string): Promise<Preferences> {
  const holder = await findTokenHolder("preferences", token);
  if (holder.found !== "subscriber") return holder;
  const { id, email } = holder.subscriber;
  const received = await listSubscriptions(id);
  const offered = (await listNewsletters()).map((newsletter) => ({
    ...newsletter,
    received: received.some(({ slug }) => slug === newsletter.slug),
  }));
  return { found: "subscriber", email, offered, receipts: await listReceipts(id) };
}

/**
 * Makes what is ticked what is received. The link came by mail, so that whoever holds it has confirmed the address:
 * newsletters that are added start at once, with a receipt of their own.
 * @throws Refusal
 */
export async function savePreferences(
  input: z.output<typeof preferencesFields>,
  origin: Origin,
  now: Date,
): Promise<void> {
  const { id } = await mustHold(input.token);
  const chosen = await findChosenNewsletters(input.newsletters);
  const ids = chosen.map((newsletter) => newsletter.id);
  const notIn = (received: { id: number }[]) =>
    chosen.filter((newsletter) => !received.some((one) => one.id === newsletter.id));
  // Who only takes away agrees to nothing, and need not look at new terms first.
  const adds = notIn(await listSubscriptions(id)).length > 0;
  const agreed = adds ? await findAgreedPages(input) : undefined;

  await transaction(async (tx) => {
    const subscriber = await holdSubscriber(tx, id);
    if (!subscriber) return;
    if (ids.length === 0) return leaveEverything(tx, id, now);

    const added = notIn(await listSubscriptions(id, tx));
    if (added.length > 0) {
      if (!agreed) throw new Refusal("What you receive has changed meanwhile. Please look again, then save.");
      const newsletters = added.map(({ name }) => name);
      await recordConsent(
        tx,
        { subscriberId: id, wording: preferencesWording, newsletters, agreed, origin },
        now,
      );
    }
    await tx
      .delete(subscriptions)
      .where(and(eq(subscriptions.subscriberId, id), notInArray(subscriptions.newsletterId, ids)));
    await addSubscriptions(
      tx,
      id,
      added.map((newsletter) => newsletter.id),
      now,
    );
    if (subscriber.state !== "confirmed") {
      await tx
        .update(subscribers)
        .set({ state: "confirmed", confirmedAt: now })
        .where(eq(subscribers.id, id));
    }
  });
}

/** Leaves every newsletter, and keeps the rest. @throws Refusal when the link is nobody's */
export async function leaveByPreferences(token: string, now: Date): Promise<void> {
  const { id } = await mustHold(token);
  await transaction(async (tx) => {
    if (await holdSubscriber(tx, id)) await leaveEverything(tx, id, now);
  });
}

async function mustHold(token: string): Promise<SubscriberRow> {
  const holder = await findTokenHolder("preferences", token);
  if (holder.found === "subscriber") return holder.subscriber;
  throw new Refusal("This link no longer leads anywhere. Sign up again to get another.");
}
