import { and, desc, eq } from "drizzle-orm";
import { db, type Writer } from "#db/client.ts";
import { confirmations, consents } from "#db/schema/subscribers.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { Refusal } from "#domain/refusal.ts";
import { truncatedNetwork } from "#platform/network.ts";

/** Where a form stood, and where it came from. */
export interface Origin {
  /** Path of the page. */
  page: string;
  clientAddress: string;
}

/** The legal pages that somebody agreed to, as they were. */
export interface AgreedPages {
  termsVersion: number;
  termsHash: string;
  privacyVersion: number;
  privacyHash: string;
}

/**
 * Looks whether what somebody saw is what is in force.
 * @throws Refusal at `agreement` when either page has changed since: the form that is drawn again shows the new ones
 */
export async function findAgreedPages(seen: {
  termsVersion: number;
  privacyVersion: number;
}): Promise<AgreedPages> {
  const [terms, privacy] = await Promise.all([findPage("terms"), findPage("privacy")]);
  if (!terms || !privacy) throw new Refusal("Signing up isn’t open yet. Please come back later.");
  const changed = [
    ...(terms.version === seen.termsVersion ? [] : ["Terms and conditions"]),
    ...(privacy.version === seen.privacyVersion ? [] : ["Privacy policy"]),
  ];
  if (changed.length > 0) {
    const have = changed[0] === "Privacy policy" ? "has" : "have";
    throw new Refusal(
      `The ${changed.join(" and the ")} ${have} changed since this page was opened. Please look at the new version, and agree again.`,
      "agreement",
    );
  }
  return {
    termsVersion: terms.version,
    termsHash: terms.hash,
    privacyVersion: privacy.version,
    privacyHash: privacy.hash,
  };
}

/** Writes a receipt: what was agreed to, word for word, for which newsletters, from which page and network. */
export async function recordConsent(
  tx: Writer,
  consent: {
    subscriberId: number;
    wording: string;
    newsletters: string[];
    agreed: AgreedPages;
    origin: Origin;
  },
  now: Date,
): Promise<void> {
  const { subscriberId, wording, newsletters, agreed, origin } = consent;
  await tx.insert(consents).values({
    subscriberId,
    givenAt: now,
    wording,
    newsletters,
    ...agreed,
    page: origin.page.slice(0, 500),
    network: truncatedNetwork(origin.clientAddress),
  });
}

/** A receipt as its giver sees it. */
export interface Receipt {
  givenAt: Date;
  wording: string;
  /** Names, as they were then. */
  newsletters: string[];
  termsVersion: number;
  privacyVersion: number;
  page: string;
  network: string;
  /** `given`: on the preferences page, by whoever holds its link. The others came through the sign-up form. */
  state: "given" | "confirmed" | "unconfirmed";
  confirmedAt: Date | undefined;
}

/** A subscriber's receipts, the newest first. A sign-up and its confirmation were written at the same instant. */
export async function listReceipts(subscriberId: number): Promise<Receipt[]> {
  const rows = await db
    .select({ consent: consents, signUp: confirmations })
    .from(consents)
    .leftJoin(
      confirmations,
      and(
        eq(confirmations.subscriberId, consents.subscriberId),
        eq(confirmations.createdAt, consents.givenAt),
      ),
    )
    .where(eq(consents.subscriberId, subscriberId))
    .orderBy(desc(consents.givenAt), desc(consents.id))
    .limit(200);
  return rows.map(({ consent, signUp }) => ({
    givenAt: consent.givenAt,
    wording: consent.wording,
    newsletters: consent.newsletters,
    termsVersion: consent.termsVersion,
    privacyVersion: consent.privacyVersion,
    page: consent.page,
    network: consent.network,
    state: !signUp ? "given" : signUp.usedAt ? "confirmed" : "unconfirmed",
    confirmedAt: signUp?.usedAt ?? undefined,
  }));
}
