import { and, eq, gt, inArray } from "drizzle-orm";
import { transaction, type Writer } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { confirmations, subscribers } from "#db/schema/subscribers.ts";
import { type MailKind, queueMail } from "#domain/mails/queueing.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { randomToken, tokenHash } from "#platform/tokens.ts";
import { findAgreedPages, type Origin, recordConsent } from "./consents.ts";
import { type EmailAddress, parseEmailAddress } from "./email-address.ts";
import type { SubscriberRow } from "./link-tokens.ts";
import { agreementWording, type SignUpInput, unfitAddress } from "./sign-up-form.ts";
import { alreadySubscribedMail, confirmationMail } from "./subscriber-mails.ts";
import { findChosenNewsletters, listSubscriptions } from "./subscriptions.ts";

/** How long a confirmation link is good for, in milliseconds. */
export const confirmationLifetime = 7 * 86_400_000;

const hour = 3_600_000;
/** Mails that signing up can send to one address within an hour, or the form would be a way to pester people. */
const mostMailsAnHour = 3;
const signUpMails: MailKind[] = ["confirmation", "already-subscribed"];

/**
 * Signs an address up: in one transaction the subscriber, the receipt of the consent, the confirmation and its mail.
 * Nothing is sent to the address, nor changed for a subscriber who is there already, until the mail's link is used.
 * It returns alike whether the address is new, known or confirmed, and for whatever filled in the honeypot.
 * @throws Refusal with the field that has to be mended
 */
export async function signUp(input: SignUpInput, origin: Origin, now: Date): Promise<void> {
  const address = parseEmailAddress(input.email);
  if (!address) throw new Refusal(unfitAddress, "email");
  const chosen = await findChosenNewsletters(input.newsletters);
  if (chosen.length === 0) throw new Refusal("Choose at least one newsletter.", "newsletters");
  const agreed = await findAgreedPages(input);
  const publication = await findPublication();
  if (input.website !== "") return;

  await transaction(async (tx) => {
    const subscriber = await findOrMakeSubscriber(tx, address, now);
    if (await hasHadEnoughMails(tx, subscriber.id, now)) return;

    const received = subscriber.state === "confirmed" ? await listSubscriptions(subscriber.id, tx) : [];
    const added = chosen.filter(({ id }) => !received.some((newsletter) => newsletter.id === id));
    const to = { recipient: deliverable(subscriber), subscriberId: subscriber.id };
    if (added.length === 0) {
      const content = alreadySubscribedMail(publication, subscriber, chosen);
      return queueMail(tx, { ...to, kind: "already-subscribed", content }, now);
    }

    await recordConsent(
      tx,
      {
        subscriberId: subscriber.id,
        wording: agreementWording,
        newsletters: chosen.map(({ name }) => name),
        agreed,
        origin,
      },
      now,
    );
    const token = randomToken();
    await tx.insert(confirmations).values({
      tokenHash: tokenHash(token),
      subscriberId: subscriber.id,
      newsletterIds: added.map(({ id }) => id),
      createdAt: now,
      expiresAt: new Date(now.getTime() + confirmationLifetime),
    });
    const content = confirmationMail(publication, subscriber, added, token);
    await queueMail(tx, { ...to, kind: "confirmation", content }, now);
  });
}

/** Finds the subscriber and holds the row, or makes one, in a single statement: two sign-ups at once make one. */
async function findOrMakeSubscriber(tx: Writer, address: EmailAddress, now: Date): Promise<SubscriberRow> {
  const [subscriber] = await tx
    .insert(subscribers)
    .values({ email: address.typed, emailKey: address.key, state: "pending", createdAt: now })
    .onConflictDoUpdate({ target: subscribers.emailKey, set: { emailKey: address.key } })
    .returning();
  if (!subscriber) throw new Error("A subscriber was neither found nor made.");
  return subscriber;
}

/** Also true for the same sign-up once more at the same instant: receipts and confirmations are paired by theirs. */
async function hasHadEnoughMails(tx: Writer, subscriberId: number, now: Date): Promise<boolean> {
  const recent = await tx
    .select({ createdAt: mails.createdAt })
    .from(mails)
    .where(
      and(
        eq(mails.subscriberId, subscriberId),
        inArray(mails.kind, signUpMails),
        gt(mails.createdAt, new Date(now.getTime() - hour)),
      ),
    )
    .limit(mostMailsAnHour);
  return (
    recent.length >= mostMailsAnHour || recent.some(({ createdAt }) => createdAt.getTime() === now.getTime())
  );
}

/** The address that was there first is written to: it is the one that a confirmation has proved. */
function deliverable(subscriber: SubscriberRow): string {
  return parseEmailAddress(subscriber.email)?.deliverable ?? subscriber.email;
}
