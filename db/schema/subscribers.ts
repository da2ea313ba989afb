import { sql } from "drizzle-orm";
import {
  check,
  choice,
  count,
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  table,
  text,
} from "#db/columns.ts";

export const newsletters = table(
  "newsletters",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    cadence: text().notNull(),
    position: count().notNull(),
  },
  (newsletter) => [index("newsletters_in_order").on(newsletter.position, newsletter.id)],
);

export const subscriberStates = ["pending", "confirmed", "unsubscribed"] as const;

export const subscribers = table(
  "subscribers",
  {
    id: id(),
    /** As it was typed. */
    email: text().notNull(),
    /** Lower case: one subscriber for each address, however it is written. */
    emailKey: text().notNull().unique(),
    state: choice(subscriberStates).notNull(),
    createdAt: instant().notNull(),
    confirmedAt: instant(),
  },
  (subscriber) => [
    oneOf("subscribers_state", subscriber.state, subscriberStates),
    check(
      "subscribers_confirmed",
      sql`${subscriber.state} <> 'confirmed' or ${subscriber.confirmedAt} is not null`,
    ),
  ],
);

/** Which newsletters a subscriber receives. */
export const subscriptions = table(
  "subscriptions",
  {
    subscriberId: count()
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    newsletterId: count()
      .notNull()
      .references(() => newsletters.id),
    since: instant().notNull(),
  },
  (subscription) => [
    primaryKey({ columns: [subscription.subscriberId, subscription.newsletterId] }),
    index("subscriptions_of_newsletter").on(subscription.newsletterId, subscription.subscriberId),
  ],
);

/** The receipt of a consent: what was agreed to, word for word. Never changed. */
export const consents = table(
  "consents",
  {
    id: id(),
    subscriberId: count()
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    givenAt: instant().notNull(),
    wording: text().notNull(),
    newsletters: json<string[]>().notNull(),
    termsVersion: count().notNull(),
    termsHash: text().notNull(),
    privacyVersion: count().notNull(),
    privacyHash: text().notNull(),
    /** Path of the page the form stood on. */
    page: text().notNull(),
    /** The network it came from: an address with its last part cut off. */
    network: text().notNull(),
  },
  (consent) => [index("consents_of_subscriber").on(consent.subscriberId, consent.givenAt)],
);

/** Links that confirm an address. The token itself is in the mail alone. */
export const confirmations = table(
  "confirmations",
  {
    /** SHA-256 of the token, hexadecimal. */
    tokenHash: text().primaryKey(),
    subscriberId: count()
      .notNull()
      .references(() => subscribers.id, { onDelete: "cascade" }),
    newsletterIds: json<number[]>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (confirmation) => [index("confirmations_of_subscriber").on(confirmation.subscriberId)],
);
