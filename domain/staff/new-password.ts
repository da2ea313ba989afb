import { and, eq, gt, inArray } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import type { MailKind } from "#domain/mails/queueing.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { countSignIn } from "#domain/rate-limits.ts";
import { Refusal } from "#domain/refusal.ts";
import { hashPassword } from "#platform/password.ts";
import { loadAccount, requireAddress, requireFitPassword, setPassword } from "./accounts.ts";
import { findToken, issueToken, redeemToken } from "./one-time-tokens.ts";
import { type NextStep, nextStep, type SignInOrigin } from "./signing-in.ts";
import { mailInvitation, mailPasswordReset, mailSecurityNews } from "./staff-mails.ts";

/* A new password for whoever has forgotten theirs, or is kept waiting by somebody who guesses at it. */

const hour = 3_600_000;

/** Mails that asking can send to one address within an hour, or the form would be a way to pester people. */
const mostMailsAnHour = 3;
const askedMails: MailKind[] = ["password-reset", "invitation"];

/**
 * Sends the mail whose link sets a new password; who was invited and never came gets the invitation again. It does and says
 * the same for every address, as far as an answer can tell.
 * @throws Refusal for what is no address; TooOften
 */
export async function askForPassword(
  input: { email: string },
  origin: Pick<SignInOrigin, "address">,
  now: Date,
): Promise<void> {
  countSignIn(origin.address, now);
  const address = requireAddress(input.email);
  const publication = await findPublication();
  await transaction(async (tx) => {
    const [found] = await tx.select().from(staff).where(eq(staff.emailKey, address.key)).limit(1);
    const person = found && !found.disabledAt ? found : undefined;
    const subject = { kind: "staff", id: person?.id, name: person?.name ?? "an unknown address" } as const;
    // Written for every address: how long it takes must not tell who works here.
    await writeLog(tx, { kind: "nobody" }, { action: "staff.reset-password", subject }, now);
    if (!person) return;
    const recent = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(
        and(
          eq(mails.recipient, requireAddress(person.email).deliverable),
          inArray(mails.kind, askedMails),
          gt(mails.createdAt, new Date(now.getTime() - hour)),
        ),
      )
      .limit(mostMailsAnHour);
    if (recent.length >= mostMailsAnHour) return;
    if (person.passwordHash === null) {
      const token = await issueToken(tx, "invitation", person.id, now);
      return mailInvitation(tx, person, { token, invitedBy: "An administrator" }, publication, now);
    }
    const token = await issueToken(tx, "password reset", person.id, now);
    return mailPasswordReset(tx, person, token, publication, now);
  });
}

/** Whose new password a link is for; undefined when it is not good any more. */
export async function findPasswordReset(
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | undefined> {
  const found = await findToken("password reset", token, now);
  const person = found?.staffId ? await loadAccount(db, found.staffId) : undefined;
  return person && !person.disabledAt ? { name: person.name, email: person.email } : undefined;
}

const over = "This link has been used, or is not good any more. Ask for another.";

/**
 * Sets a new password by a link. Every session ends; a second factor is still asked for.
 * @returns the step that comes next
 * @throws Refusal
 */
export async function resetPassword(
  input: { token: string; password: string },
  now: Date,
): Promise<NextStep> {
  const owner = await findPasswordReset(input.token, now);
  if (!owner) throw new Refusal(over);
  requireFitPassword(input.password, owner);
  const [passwordHash, publication] = await Promise.all([hashPassword(input.password), findPublication()]);
  return transaction(async (tx) => {
    const used = await redeemToken(tx, "password reset", input.token, now);
    const person = used?.staffId ? await loadAccount(tx, used.staffId) : undefined;
    if (!person || person.disabledAt) throw new Refusal(over);
    await setPassword(tx, person, passwordHash);
    const actor = { kind: "staff", id: person.id, name: person.name, role: person.role } as const;
    const subject = { kind: "staff", id: person.id, name: person.name } as const;
    await writeLog(
      tx,
      actor,
      { action: "staff.change-password", subject, summary: "by a link in a mail" },
      now,
    );
    await mailSecurityNews(tx, person, passwordNews, publication, now);
    return nextStep(tx, person, now);
  });
}

/** What is told of a new password. */
export const passwordNews = {
  subject: "A new password",
  heading: "Your password was changed",
  paragraphs: ["Your account has a new password. Every other session has ended."],
};
