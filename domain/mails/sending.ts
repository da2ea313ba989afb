import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { doDueWork } from "#domain/due-work.ts";
import { log } from "#platform/log.ts";
import { deliverMail, describeFailure, isPermanent } from "#platform/mail.ts";
import { onePerProcess } from "#platform/one-per-process.ts";

/*
 * From the ledger to the mail server. A process claims a mail by moving the time at which it is due: until then it is
 * that process's alone, and if the process dies, another takes over. So no mail is lost, and none is sent twice, but for
 * one gap nobody can close: a crash, or a power cut, between the server's "accepted" and our mark. The Message-ID is the
 * same then, and most mailboxes show such a pair as one.
 */

const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** How long a claim holds, in milliseconds: longer than any attempt can take. */
const lease = 3 * minutes;

/** How long to wait after each attempt that failed, in milliseconds: close to three days in all. */
const retryDelays = [
  5 * seconds,
  30 * seconds,
  2 * minutes,
  10 * minutes,
  1 * hours,
  6 * hours,
  12 * hours,
  24 * hours,
  24 * hours,
];

/** Connections to the mail server at a time. */
const mostAtOnce = 8;

const underway = onePerProcess("mails-underway", () => ({ count: 0 }));

/** How attempts have ended since this process began; `put off` are tried again. For the metrics. */
export const mailCounts = onePerProcess("mail-counts", () => ({ sent: 0, "put off": 0, failed: 0 }));

type DueMail = typeof mails.$inferSelect;

/**
 * Sends every mail that is due. Calls may overlap, in one process and in several: a mail that hangs delays no other.
 * @param ending once it is aborted no more mails are begun
 * @returns when all that this call has claimed are sent or put off; a mail that fails is noted in its row, not thrown
 * @throws when the database can't be read or written
 */
export async function sendDueMails(now: Date, ending?: AbortSignal): Promise<void> {
  const work = { underway, mostAtOnce, claim: claimMails, work: sendMail };
  for await (const _sent of doDueWork(work, now, ending));
}

/** The look comes first, since it costs no turn in the queue of writers; the update repeats its condition. */
async function claimMails(most: number, now: Date): Promise<DueMail[]> {
  const isDue = and(eq(mails.state, "waiting"), lte(mails.dueAt, now));
  const due = await db
    .select({ id: mails.id })
    .from(mails)
    .where(isDue)
    .orderBy(asc(mails.dueAt))
    .limit(most);
  if (due.length === 0) return [];
  const ids = due.map((mail) => mail.id);
  return transaction(async (tx) => {
    const claimed = await tx
      .update(mails)
      .set({ dueAt: new Date(now.getTime() + lease), attempts: sql`${mails.attempts} + 1` })
      .where(and(inArray(mails.id, ids), isDue))
      .returning();
    return claimed;
  });
}

async function sendMail(mail: DueMail, current: () => Date): Promise<void> {
  const { id, recipient, createdAt: writtenAt, content } = mail;
  if (!content) {
    mailCounts.failed++;
    return conclude(mail, { state: "failed", lastError: "nothing to send" });
  }
  try {
    await deliverMail({ id, recipient, writtenAt, ...content });
  } catch (error) {
    return putOff(mail, error, current());
  }
  mailCounts.sent++;
  return conclude(mail, { state: "sent", sentAt: current(), lastError: null });
}

async function putOff(mail: DueMail, error: unknown, now: Date): Promise<void> {
  const lastError = describeFailure(error);
  const delay = isPermanent(error) ? undefined : retryDelays[mail.attempts - 1];
  const dueAt = delay === undefined ? undefined : new Date(now.getTime() + delay);
  const { id, kind, attempts } = mail;
  mailCounts[dueAt ? "put off" : "failed"]++;
  log.warn("A mail could not be sent.", {
    mail: id,
    kind,
    attempts,
    error: lastError,
    again: dueAt?.toISOString(),
  });
  return dueAt ? mark(mail, { dueAt, lastError }) : conclude(mail, { state: "failed", lastError });
}

/** The end of a mail: what it said goes, since it may hold tokens. */
const conclude = (mail: DueMail, outcome: Partial<DueMail>) => mark(mail, { ...outcome, content: null });

/** Notes how an attempt ended, unless the mail has been erased, or another process has taken over meanwhile. */
async function mark(mail: DueMail, outcome: Partial<DueMail>): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(mails)
      .set(outcome)
      .where(and(eq(mails.id, mail.id), eq(mails.state, "waiting"), eq(mails.attempts, mail.attempts)));
  });
}
