import { and, desc, eq, gt, sql } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { sessions, staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { hashPassword, isPassword } from "#platform/password.ts";
import { loadAccount, requireFitPassword, type StaffRow, setPassword } from "./accounts.ts";
import { type Attempted, countAttempt, forgiveAttempts } from "./attempts.ts";
import { passwordNews } from "./new-password.ts";
import { endSessions, idleEnd, type SignedIn } from "./sessions.ts";
import { mailSecurityNews } from "./staff-mails.ts";

/* What everybody may do with their own account. */

/** Changes one's own name, as colleagues see it. Bylines are another thing. */
export async function renameMyself(actor: SignedIn, input: { name: string }, now: Date): Promise<void> {
  const { name } = input;
  if (name === actor.name) return;
  await transaction(async (tx) => {
    await tx
      .update(staff)
      .set({ name, version: sql`${staff.version} + 1` })
      .where(eq(staff.id, actor.id));
    const subject = { kind: "staff", id: actor.id, name } as const;
    await writeLog(
      tx,
      actor,
      { action: "staff.change", subject, summary: `name “${actor.name}” → “${name}”` },
      now,
    );
  });
}

/**
 * Asks for one's own password before something that a session left open must not be enough for. Guessing is slowed down.
 * @returns the account
 * @throws Refusal at the field `password`; TooOften
 */
export async function confirmOwnPassword(actor: SignedIn, password: string, now: Date): Promise<StaffRow> {
  const attempted: Attempted = { kind: "password", account: `own:${actor.id}`, knownDevice: undefined };
  await transaction((tx) => countAttempt(tx, attempted, now));
  const person = await loadAccount(db, actor.id);
  if (!person || !(await isPassword(password, person.passwordHash)))
    throw new Refusal("This is not your password.", "password");
  await transaction((tx) => forgiveAttempts(tx, attempted));
  return person;
}

/** Changes one's own password. Every other session ends. @throws Refusal; TooOften */
export async function changeOwnPassword(
  actor: SignedIn,
  input: { password: string; newPassword: string },
  now: Date,
): Promise<void> {
  requireFitPassword(input.newPassword, actor, "newPassword");
  const person = await confirmOwnPassword(actor, input.password, now);
  const [passwordHash, publication] = await Promise.all([hashPassword(input.newPassword), findPublication()]);
  await transaction(async (tx) => {
    await setPassword(tx, person, passwordHash, actor.sessionId);
    const subject = { kind: "staff", id: actor.id, name: actor.name } as const;
    await writeLog(tx, actor, { action: "staff.change-password", subject }, now);
    await mailSecurityNews(tx, person, passwordNews, publication, now);
  });
}

export interface SessionSeen {
  id: number;
  device: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** Somebody's sessions that go on, the one used last first. Who asks is the caller's affair. */
export async function listSessionsOf(staffId: number, now: Date): Promise<SessionSeen[]> {
  const rows = await db
    .select({
      id: sessions.id,
      device: sessions.device,
      address: sessions.address,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.staffId, staffId),
        gt(sessions.endsAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - idleEnd)),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(100);
  return rows;
}

/** Ends another of one's own sessions. One that has ended already is as good. */
export async function endMySession(actor: SignedIn, input: { sessionId: number }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const [session] = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, input.sessionId), eq(sessions.staffId, actor.id)))
      .limit(1);
    if (!session) return;
    await endSessions(tx, [session.id]);
    const subject = { kind: "session", id: session.id, name: actor.name } as const;
    await writeLog(tx, actor, { action: "session.end", subject, summary: session.device }, now);
  });
}
