import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction, type Writer } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { countSignIn } from "#domain/rate-limits.ts";
import { Refusal } from "#domain/refusal.ts";
import { parseEmailAddress } from "#domain/subscribers/email-address.ts";
import { isPassword } from "#platform/password.ts";
import type { StaffRow } from "./accounts.ts";
import { type Attempted, countAttempt, forgiveAttempts } from "./attempts.ts";
import { describeDevice, findKnownDevice, noteDevice } from "./devices.ts";
import { findToken, issueToken, redeemToken } from "./one-time-tokens.ts";
import { countRecoveryCodes, takeRecoveryCode } from "./recovery-codes.ts";
import { takeCode } from "./second-factor.ts";
import { endSessionByToken, openSession } from "./sessions.ts";
import { mailSecurityNews } from "./staff-mails.ts";

/*
 * Signing in: a password, a code where the account has a second factor, then a ticket, which is good for one session. Who
 * keeps cookies redeems it; see `app/_glue/auth.ts` and decision 0014.
 */

/** Where an attempt comes from. */
export interface SignInOrigin {
  address: string;
  userAgent: string;
  /** What the device's cookie holds, if anything. */
  deviceToken: string | undefined;
}

/** What comes next for somebody whose password was right. */
export type NextStep = { step: "code"; token: string } | { step: "ticket"; ticket: string };

const wrong = "This email and this password don’t belong together.";

/**
 * Checks an address and a password. It takes as long, and says the same, whether or not there is such an account.
 * @throws Refusal; TooOften when the network or the account has failed too often
 */
export async function checkPassword(
  input: { email: string; password: string },
  origin: SignInOrigin,
  now: Date,
): Promise<NextStep> {
  const workedAfterAll = countSignIn(origin.address, now);
  const account = parseEmailAddress(input.email)?.key ?? "";
  const [person] = await db.select().from(staff).where(eq(staff.emailKey, account)).limit(1);
  const knownDevice = await findKnownDevice(person?.id, origin.deviceToken);
  const attempted: Attempted = { kind: "password", account, knownDevice };
  await transaction((tx) => countAttempt(tx, attempted, now));

  const kept = person && !person.disabledAt ? person.passwordHash : undefined;
  const fits = await isPassword(input.password, kept);
  if (!person || !fits) {
    // Written for addresses that nobody has as well: an answer must not tell by its time that somebody does.
    await logFailure(person, "wrong password", now);
    throw new Refusal(wrong);
  }
  workedAfterAll();
  return transaction(async (tx) => {
    // Judging took a while: a password that was changed meanwhile lets nobody in, nor does an account that was disabled.
    const [still] = await tx
      .update(staff)
      .set({ version: sql`${staff.version}` })
      .where(and(eq(staff.id, person.id), eq(staff.passwordHash, kept ?? ""), isNull(staff.disabledAt)))
      .returning();
    if (!still) throw new Refusal(wrong);
    await forgiveAttempts(tx, attempted);
    return nextStep(tx, still, now);
  });
}

/** What comes next for somebody who has proved all but the second factor. */
export async function nextStep(
  tx: Writer,
  { id, totpConfirmedAt }: Pick<StaffRow, "id" | "totpConfirmedAt">,
  now: Date,
): Promise<NextStep> {
  return totpConfirmedAt
    ? { step: "code", token: await issueToken(tx, "code", id, now) }
    : { step: "ticket", ticket: await issueToken(tx, "ticket", id, now) };
}

/** Whether somebody may still enter a code. */
export const isCodeDue = async (token: string, now: Date): Promise<boolean> =>
  (await findToken("code", token, now)) !== undefined;

/**
 * Checks the code of the second factor, or a recovery code.
 * @returns the ticket; undefined when the password has to be entered again first
 * @throws Refusal; TooOften
 */
export async function checkCode(
  input: { token: string; code: string },
  origin: SignInOrigin,
  now: Date,
): Promise<string | undefined> {
  const workedAfterAll = countSignIn(origin.address, now);
  const due = await findToken("code", input.token, now);
  if (!due?.staffId) return undefined;
  const [person] = await db.select().from(staff).where(eq(staff.id, due.staffId)).limit(1);
  if (!person || person.disabledAt) return undefined;
  const knownDevice = await findKnownDevice(person.id, origin.deviceToken);
  const attempted: Attempted = { kind: "code", account: person.emailKey, knownDevice };
  await transaction((tx) => countAttempt(tx, attempted, now));

  const publication = await findPublication();
  const ticket = await transaction(async (tx) => {
    const right = await takeCode(tx, person, input.code, now);
    const recovered = !right && (await takeRecoveryCode(tx, person.id, input.code, now));
    if (!right && !recovered) return undefined;
    if (!(await redeemToken(tx, "code", input.token, now))) return undefined;
    await forgiveAttempts(tx, attempted);
    if (recovered) {
      const left = await countRecoveryCodes(person.id, tx);
      const news = {
        subject: "A recovery code was used",
        heading: "A recovery code was used",
        paragraphs: [
          `Somebody signed in to your account with a recovery code, on ${describeDevice(origin.userAgent)}.`,
          `${left === 0 ? "None is" : left === 1 ? "One is" : `${left} are`} left. You can make new ones in your account.`,
        ],
      };
      await mailSecurityNews(tx, person, news, publication, now);
    }
    return issueToken(tx, "ticket", person.id, now);
  });
  if (!ticket) {
    await logFailure(person, "wrong code", now);
    throw new Refusal("This code is not right, or was used before. Enter the one that is shown now.", "code");
  }
  workedAfterAll();
  return ticket;
}

async function logFailure(person: StaffRow | undefined, summary: string, now: Date): Promise<void> {
  // What was typed is not written down where nobody has that address: it may be a password in the wrong field.
  const subject = { kind: "staff", id: person?.id, name: person?.name ?? "an unknown address" } as const;
  await transaction((tx) =>
    writeLog(tx, { kind: "nobody" }, { action: "session.fail", subject, summary }, now),
  );
}

/** A session that was just opened. */
export interface OpenedSession {
  staffId: number;
  /** For the session's cookie. */
  token: string;
  /** For the device's cookie. */
  deviceToken: string;
}

/**
 * Opens a session for a ticket. The session of before ends: nobody goes on under an id that was there before they signed in.
 * @param before the token of the session that this device had, if any
 * @returns undefined when the ticket is not good, or its owner was disabled
 */
export async function redeemTicket(
  ticket: string,
  origin: SignInOrigin,
  before: string | undefined,
  now: Date,
): Promise<OpenedSession | undefined> {
  const publication = await findPublication();
  return transaction(async (tx) => {
    const used = await redeemToken(tx, "ticket", ticket, now);
    if (!used?.staffId) return undefined;
    const [person] = await tx.select().from(staff).where(eq(staff.id, used.staffId)).limit(1);
    if (!person || person.disabledAt) return undefined;
    if (before) await endSessionByToken(tx, before);

    const device = describeDevice(origin.userAgent);
    const token = await openSession(tx, { staffId: person.id, device, address: origin.address }, now);
    const noted = await noteDevice(tx, person.id, origin.deviceToken, now);
    const actor = { kind: "staff", id: person.id, name: person.name, role: person.role } as const;
    const subject = { kind: "staff", id: person.id, name: person.name } as const;
    await writeLog(tx, actor, { action: "session.begin", subject, summary: `on ${device}` }, now);
    if (noted.isNew) {
      const news = {
        subject: "A new device",
        heading: "You signed in on a new device",
        paragraphs: [
          `Somebody signed in to your account on ${device}, from ${origin.address || "an unknown address"}.`,
        ],
      };
      await mailSecurityNews(tx, person, news, publication, now);
    }
    return { staffId: person.id, token, deviceToken: noted.token };
  });
}
