import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import { db, transaction, type Writer } from "#db/client.ts";
import { type staffTokenKinds, staffTokens } from "#db/schema/staff.ts";
import { randomToken, tokenHash } from "#platform/tokens.ts";

/*
 * Rights that are used up by being used: links in mails, the step between password and code, the ticket that opens a
 * session. Only hashes are kept.
 */

export type TokenKind = (typeof staffTokenKinds)[number];

const minute = 60_000;
const day = 86_400_000;

/** How long each is good for, in milliseconds. */
export const lifetimes: Record<TokenKind, number> = {
  "set-up": 30 * day,
  invitation: 7 * day,
  "password reset": 60 * minute,
  code: 10 * minute,
  ticket: minute,
};

/** Makes a token. @param staffId whose it is; null for the set-up link. @returns the token, which is kept nowhere */
export async function issueToken(
  tx: Writer,
  kind: TokenKind,
  staffId: number | null,
  now: Date,
): Promise<string> {
  const token = randomToken();
  await tx.insert(staffTokens).values({
    kind,
    tokenHash: tokenHash(token),
    staffId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetimes[kind]),
  });
  return token;
}

const isGood = (kind: TokenKind, token: string, now: Date) =>
  and(
    eq(staffTokens.tokenHash, tokenHash(token)),
    eq(staffTokens.kind, kind),
    isNull(staffTokens.usedAt),
    gt(staffTokens.expiresAt, now),
  );

/** A token that is still good, looked at without using it. */
export async function findToken(
  kind: TokenKind,
  token: string,
  now: Date,
): Promise<{ staffId: number | null } | undefined> {
  const [found] = await db
    .select({ staffId: staffTokens.staffId })
    .from(staffTokens)
    .where(isGood(kind, token, now))
    .limit(1);
  return found;
}

/** Uses a token up, in one statement: of two who hold it one gets it. @returns undefined when it is not good any more */
export async function redeemToken(
  tx: Writer,
  kind: TokenKind,
  token: string,
  now: Date,
): Promise<{ staffId: number | null } | undefined> {
  const [used] = await tx
    .update(staffTokens)
    .set({ usedAt: now })
    .where(isGood(kind, token, now))
    .returning({ staffId: staffTokens.staffId });
  return used;
}

/** Makes somebody's unused tokens of these kinds void. */
export async function voidTokens(tx: Writer, staffId: number, kinds: TokenKind[]): Promise<void> {
  await tx
    .delete(staffTokens)
    .where(
      and(eq(staffTokens.staffId, staffId), inArray(staffTokens.kind, kinds), isNull(staffTokens.usedAt)),
    );
}

/** Forgets tokens that nobody can use any more. */
export async function forgetOldTokens(now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(staffTokens).where(lt(staffTokens.expiresAt, new Date(now.getTime() - day)));
  });
}
