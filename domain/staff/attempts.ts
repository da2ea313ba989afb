import { eq, lt } from "drizzle-orm";
import { transaction, type Writer } from "#db/client.ts";
import { signInAttempts } from "#db/schema/staff.ts";
import { TooOften } from "#domain/rate-limits.ts";
import { settings } from "#platform/env.ts";
import { tokenHash } from "#platform/tokens.ts";

/*
 * Guessing at one account is slowed down from wherever it comes. The delay grows and has an end, and a device on which
 * somebody has signed in before is counted apart: so strangers who guess can't keep a colleague out. A new password by
 * mail is the way in for whoever sits at a new device meanwhile.
 */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export type AttemptKind = "password" | "code";

/** Guesses that cost nothing: people mistype. */
const free: Record<AttemptKind, number> = { password: 5, code: 4 };

/** The longest that anybody has to wait for another guess, in milliseconds: six digits are fewer than any password. */
const longest: Record<AttemptKind, number> = { password: 5 * minute, code: 60 * minute };

/** After so long without a guess all is forgotten, in milliseconds. */
const forgotten = day;

export interface Attempted {
  kind: AttemptKind;
  /** The account's key, whether or not there is such an account. */
  account: string;
  /** The device's token, if that account is known on it. */
  knownDevice: string | undefined;
}

const keyOf = ({ kind, account, knownDevice = "" }: Attempted) =>
  tokenHash(JSON.stringify([kind, account, knownDevice]));

/** How long to wait after so many failures, in milliseconds. */
export function delayAfter(kind: AttemptKind, failures: number): number {
  return failures < free[kind] ? 0 : Math.min(second * 2 ** (failures - free[kind]), longest[kind]);
}

/**
 * Counts a guess as failed, before anything is looked at: of many at once none slips through. Whoever was right is
 * forgiven by `forgiveAttempts`.
 * @throws TooOften while earlier failures make everybody wait
 */
export async function countAttempt(tx: Writer, attempted: Attempted, now: Date): Promise<void> {
  if (!settings().rateLimits) return;
  const key = keyOf(attempted);
  const known = attempted.knownDevice !== undefined;
  // Finds the row and holds it, or makes one, in a single statement.
  const [row] = await tx
    .insert(signInAttempts)
    .values({ key, failures: 0, lastFailedAt: now, notBefore: now, known })
    .onConflictDoUpdate({ target: signInAttempts.key, set: { key } })
    .returning();
  if (!row) throw new Error("An attempt was neither found nor counted.");
  const wait = row.notBefore.getTime() - now.getTime();
  // A clock that was set back must not shut anybody out.
  if (wait > 0 && wait <= longest[attempted.kind]) throw waitFor(Math.ceil(wait / second));
  const isOld = now.getTime() - row.lastFailedAt.getTime() > forgotten;
  const failures = isOld ? 1 : row.failures + 1;
  const notBefore = new Date(now.getTime() + delayAfter(attempted.kind, failures));
  await tx
    .update(signInAttempts)
    .set({ failures, lastFailedAt: now, notBefore })
    .where(eq(signInAttempts.key, key));
}

function waitFor(seconds: number): TooOften {
  const [amount, unit] = seconds < 90 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  const words = `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  return new TooOften(`Too many attempts at this account have failed. Try again in ${words}.`, seconds);
}

/** Forgets the failures of whoever was right at last. */
export async function forgiveAttempts(tx: Writer, attempted: Attempted): Promise<void> {
  await tx.delete(signInAttempts).where(eq(signInAttempts.key, keyOf(attempted)));
}

/** Forgets failures that have no weight any more. */
export async function forgetOldAttempts(now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .delete(signInAttempts)
      .where(lt(signInAttempts.lastFailedAt, new Date(now.getTime() - forgotten)));
  });
}
