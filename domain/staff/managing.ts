import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction, type Writer } from "#db/client.ts";
import { sessions, staff } from "#db/schema/staff.ts";
import { authors } from "#db/schema/taxonomy.ts";
import { differences } from "#domain/audit/differences.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { parseEmailAddress } from "#domain/subscribers/email-address.ts";
import { holdAdministrators, loadAccount, requireAnAdministrator, type StaffRow } from "./accounts.ts";
import type { Actor, Role } from "./actor.ts";
import { voidTokens } from "./one-time-tokens.ts";
import { factorGone, noFactor } from "./own-factor.ts";
import { requirePermission } from "./permissions.ts";
import { dropRecoveryCodes } from "./recovery-codes.ts";
import { endSessions, endSessionsOf } from "./sessions.ts";
import { mailSecurityNews } from "./staff-mails.ts";

/* What administrators do with the accounts of others. */

const subjectOf = ({ id, name }: Pick<StaffRow, "id" | "name">) => ({ kind: "staff", id, name }) as const;

async function requireAccount(tx: Writer, staffId: number): Promise<StaffRow> {
  const person = await loadAccount(tx, staffId);
  if (!person) throw new Refusal("There is no such account.");
  return person;
}

/**
 * Changes what somebody is called, may do, and signs their articles with.
 * @throws Forbidden; Refusal when it was changed meanwhile, or no administrator would be left
 */
export async function changeColleague(
  actor: Actor,
  input: { staffId: number; version: number; name: string; role: Role; authorId: number | null },
  now: Date,
): Promise<void> {
  requirePermission(actor, "manage staff");
  const { staffId, version, name, role, authorId } = input;
  await transaction(async (tx) => {
    await holdAdministrators(tx);
    const person = await requireAccount(tx, staffId);
    const byline = await authorName(tx, authorId);
    if (authorId !== null && byline === null) throw new Refusal("There is no such author.", "authorId");
    const [changed] = await tx
      .update(staff)
      .set({ name, role, authorId, version: version + 1 })
      .where(and(eq(staff.id, staffId), eq(staff.version, version)))
      .returning();
    if (!changed) throw new Refusal("Somebody else has changed this account meanwhile. Load the page again.");
    if (person.role === "admin" && role !== "admin") await requireAnAdministrator(tx, person.name);
    const before = { name: person.name, role: person.role, byline: await authorName(tx, person.authorId) };
    const summary = differences<Record<string, unknown>>(before, { name, role, byline });
    if (summary)
      await writeLog(tx, actor, { action: "staff.change", subject: subjectOf(changed), summary }, now);
  });
}

async function authorName(tx: Writer, authorId: number | null): Promise<string | null> {
  if (authorId === null) return null;
  const [author] = await tx
    .select({ name: authors.name })
    .from(authors)
    .where(eq(authors.id, authorId))
    .limit(1);
  return author?.name ?? null;
}

/**
 * Disables an account: every session of it ends at once, and no link of it is good any more. What they did keeps their name.
 * @throws Forbidden; Refusal for oneself, and for the last administrator
 */
export async function disableColleague(actor: Actor, input: { staffId: number }, now: Date): Promise<void> {
  requirePermission(actor, "manage staff");
  if (actor.kind === "staff" && actor.id === input.staffId)
    throw new Refusal("You can’t disable your own account. Another administrator can.");
  await transaction(async (tx) => {
    await holdAdministrators(tx);
    const person = await requireAccount(tx, input.staffId);
    const [disabled] = await tx
      .update(staff)
      .set({ disabledAt: now, version: sql`${staff.version} + 1` })
      .where(and(eq(staff.id, person.id), isNull(staff.disabledAt)))
      .returning();
    if (!disabled) return;
    if (person.role === "admin" && person.passwordHash) await requireAnAdministrator(tx, person.name);
    await endSessionsOf(tx, person.id);
    await voidTokens(tx, person.id, ["invitation", "password reset", "code", "ticket"]);
    await writeLog(tx, actor, { action: "staff.disable", subject: subjectOf(person) }, now);
  });
}

/** The account of an address, for the command line. @throws Refusal when there is none */
export async function findAccountId(email: string): Promise<number> {
  const key = parseEmailAddress(email)?.key ?? "";
  const [person] = await db.select({ id: staff.id }).from(staff).where(eq(staff.emailKey, key)).limit(1);
  if (!person) throw new Refusal(`There is no account with the address ${email}.`);
  return person.id;
}

/** Lets somebody in again who was disabled. @throws Forbidden; Refusal */
export async function enableColleague(actor: Actor, input: { staffId: number }, now: Date): Promise<void> {
  requirePermission(actor, "manage staff");
  await transaction(async (tx) => {
    const person = await requireAccount(tx, input.staffId);
    if (!person.disabledAt) return;
    await tx
      .update(staff)
      .set({ disabledAt: null, version: sql`${staff.version} + 1` })
      .where(eq(staff.id, person.id));
    await writeLog(tx, actor, { action: "staff.enable", subject: subjectOf(person) }, now);
  });
}

/** Ends one of somebody's sessions. One that has ended already is as good. @throws Forbidden; Refusal */
export async function endSessionOf(
  actor: Actor,
  input: { staffId: number; sessionId: number },
  now: Date,
): Promise<void> {
  requirePermission(actor, "manage staff");
  await transaction(async (tx) => {
    const person = await requireAccount(tx, input.staffId);
    const [session] = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, input.sessionId), eq(sessions.staffId, person.id)))
      .limit(1);
    if (!session) return;
    await endSessions(tx, [session.id]);
    const subject = { kind: "session", id: session.id, name: person.name } as const;
    await writeLog(tx, actor, { action: "session.end", subject, summary: session.device }, now);
  });
}

/** Takes away the factor of somebody who has lost phone and recovery codes. Their sessions end. @throws Forbidden; Refusal */
export async function removeFactorOf(actor: Actor, input: { staffId: number }, now: Date): Promise<void> {
  requirePermission(actor, "manage staff");
  const publication = await findPublication();
  await transaction(async (tx) => {
    const person = await requireAccount(tx, input.staffId);
    if (!person.totpConfirmedAt) return;
    await tx
      .update(staff)
      .set({ ...noFactor, version: sql`${staff.version} + 1` })
      .where(eq(staff.id, person.id));
    await dropRecoveryCodes(tx, person.id);
    await endSessionsOf(tx, person.id);
    const summary = "taken away by an administrator";
    await writeLog(tx, actor, { action: "staff.second-factor", subject: subjectOf(person), summary }, now);
    await mailSecurityNews(tx, person, factorGone, publication, now);
  });
}
