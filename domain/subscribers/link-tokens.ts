import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { subscribers } from "#db/schema/subscribers.ts";
import { settings } from "#platform/env.ts";
import { secretKey } from "#platform/secrets.ts";
import { readSignedToken, signedToken } from "#platform/tokens.ts";

/*
 * The addresses in mails. Unsubscribing and preferences must work from any mail, however old, so their tokens are
 * signed instead of kept: purpose, subscriber, and when the subscriber was made. That last part keeps a link from
 * reaching somebody else who was given the same number, in a database that was restored or begun again.
 */

export type LinkPurpose = "unsubscribe" | "preferences";

export type SubscriberRow = typeof subscribers.$inferSelect;

/** The name of the key that links in mails are signed with: without it, all that were sent are void. */
export const linkKeyName = "subscriber-links";
const linkKey = () => secretKey(linkKeyName);

/** Makes the key of links in mails, or reads it, so that a damaged one stops the start. @throws DamagedKey */
export const prepareLinks = (): void => void linkKey();

/** The token of a subscriber's link. It never expires. */
export const subscriberToken = (
  purpose: LinkPurpose,
  { id, createdAt }: Pick<SubscriberRow, "id" | "createdAt">,
) => signedToken(`${purpose}:${id}:${createdAt.getTime()}`, linkKey());

/** Where a link leads, absolute. */
export const newsletterAddress = (page: LinkPurpose | "confirm", token: string) =>
  `${settings().siteUrl}/newsletters/${page}/${token}`;

export type TokenHolder =
  | { found: "subscriber"; subscriber: SubscriberRow }
  /** The link is ours, and nothing is kept any more of whom it was for. */
  | { found: "erased" }
  | { found: "nobody" };

/** Whose link it is. A token made for another purpose is nobody's. */
export async function findTokenHolder(purpose: LinkPurpose, token: string): Promise<TokenHolder> {
  const [signedPurpose, id, createdAt] = readSignedToken(token, linkKey())?.split(":") ?? [];
  if (signedPurpose !== purpose) return { found: "nobody" };
  const [subscriber] = await db
    .select()
    .from(subscribers)
    .where(eq(subscribers.id, Number(id)))
    .limit(1);
  return subscriber && subscriber.createdAt.getTime() === Number(createdAt)
    ? { found: "subscriber", subscriber }
    : { found: "erased" };
}
