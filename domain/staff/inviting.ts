import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { hashPassword } from "#platform/password.ts";
import { loadAccount, makeAccount, requireAddress, requireFitPassword, type StaffRow } from "./accounts.ts";
import { type Actor, nameOf, type Role } from "./actor.ts";
import { findToken, issueToken, redeemToken, voidTokens } from "./one-time-tokens.ts";
import { requirePermission } from "./permissions.ts";
import { type NextStep, nextStep } from "./signing-in.ts";
import { mailInvitation } from "./staff-mails.ts";

/* New people: an administrator names them, a mail lets them choose a password. */

export interface NewColleague {
  email: string;
  name: string;
  role: Role;
}

/**
 * Makes an account without a password, and sends the mail whose link makes one.
 * @returns the account's id
 * @throws Forbidden; Refusal
 */
export async function inviteColleague(actor: Actor, input: NewColleague, now: Date): Promise<number> {
  requirePermission(actor, "manage staff");
  const { name, role } = input;
  const address = requireAddress(input.email);
  const publication = await findPublication();
  return transaction(async (tx) => {
    const person = await makeAccount(tx, { address, name, role, passwordHash: null }, now);
    const token = await issueToken(tx, "invitation", person.id, now);
    await mailInvitation(tx, person, { token, invitedBy: inviterOf(actor) }, publication, now);
    const subject = { kind: "staff", id: person.id, name } as const;
    await writeLog(tx, actor, { action: "staff.invite", subject, summary: `${address.typed}, ${role}` }, now);
    return person.id;
  });
}

const inviterOf = (actor: Actor) =>
  actor.kind === "staff" ? nameOf(actor) : "Somebody who runs the newspaper";

/** Makes an account with a password, on the command line. @throws Forbidden; Refusal */
export async function addColleague(
  actor: Actor,
  input: NewColleague & { password: string },
  now: Date,
): Promise<void> {
  requirePermission(actor, "manage staff");
  const { name, role, password } = input;
  const address = requireAddress(input.email);
  requireFitPassword(password, { name, email: address.typed });
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const person = await makeAccount(tx, { address, name, role, passwordHash }, now);
    const subject = { kind: "staff", id: person.id, name } as const;
    await writeLog(tx, actor, { action: "staff.set-up", subject, summary: `${address.typed}, ${role}` }, now);
  });
}

/** Sends an invitation again, with a new link; those of before are void. @throws Forbidden; Refusal */
export async function resendInvitation(actor: Actor, input: { staffId: number }, now: Date): Promise<void> {
  requirePermission(actor, "manage staff");
  const publication = await findPublication();
  await transaction(async (tx) => {
    const person = await loadAccount(tx, input.staffId);
    if (!isInvited(person)) throw new Refusal("This invitation has been accepted, or there is none.");
    await voidTokens(tx, person.id, ["invitation"]);
    const token = await issueToken(tx, "invitation", person.id, now);
    await mailInvitation(tx, person, { token, invitedBy: inviterOf(actor) }, publication, now);
    const subject = { kind: "staff", id: person.id, name: person.name } as const;
    await writeLog(tx, actor, { action: "staff.invite", subject, summary: "sent again" }, now);
  });
}

const isInvited = (person: StaffRow | undefined): person is StaffRow =>
  person !== undefined && person.passwordHash === null && person.disabledAt === null;

/** Whose invitation a link is; undefined when it is not good any more. */
export async function findInvitation(
  token: string,
  now: Date,
): Promise<{ name: string; email: string } | undefined> {
  const found = await findToken("invitation", token, now);
  const person = found?.staffId ? await loadAccount(db, found.staffId) : undefined;
  return isInvited(person) ? { name: person.name, email: person.email } : undefined;
}

/**
 * Accepts an invitation: the account gets its password.
 * @returns the step that signs them in
 * @throws Refusal
 */
export async function acceptInvitation(
  input: { token: string; name: string; password: string },
  now: Date,
): Promise<NextStep> {
  const { token, name, password } = input;
  const invited = await findInvitation(token, now);
  if (!invited) throw new Refusal("This invitation has been used, or is not good any more.");
  requireFitPassword(password, { name, email: invited.email });
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const used = await redeemToken(tx, "invitation", token, now);
    const [person] = await tx
      .update(staff)
      .set({ name, passwordHash, version: sql`${staff.version} + 1` })
      .where(and(eq(staff.id, used?.staffId ?? 0), isNull(staff.passwordHash), isNull(staff.disabledAt)))
      .returning();
    if (!person) throw new Refusal("This invitation has been used, or is not good any more.");
    await voidTokens(tx, person.id, ["invitation"]);
    const actor = { kind: "staff", id: person.id, name, role: person.role } as const;
    const subject = { kind: "staff", id: person.id, name } as const;
    await writeLog(tx, actor, { action: "staff.accept", subject }, now);
    return nextStep(tx, person, now);
  });
}
