import { and, count, eq, gt, inArray, isNull, lt, ne } from "drizzle-orm";
import { db, transaction, type Writer } from "#db/client.ts";
import { sessions, staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { authSecret } from "#platform/auth-secret.ts";
import { keyedHash, randomToken } from "#platform/tokens.ts";
import type { Role } from "./actor.ts";
import { listRolesWithFactor } from "./factor-policy.ts";

/** A session nobody has used for so long has ended, and so has one that is this old. Milliseconds. */
export const idleEnd = 8 * 3_600_000;
export const absoluteEnd = 7 * 86_400_000;

/** How often it is noted that a session is used. */
const noticed = 60_000;

/** What is kept of a session's token. With another key no session is found: that signs everybody out. */
const sessionHash = (token: string) => keyedHash(token, authSecret());

/** Whoever a session's cookie stands for. */
export interface SignedIn {
  kind: "staff";
  id: number;
  name: string;
  role: Role;
  email: string;
  sessionId: number;
  /** Whether the account has a second factor. */
  hasSecondFactor: boolean;
  /** Their role must have a second factor and they have none: they set it up before anything else. */
  needsSecondFactor: boolean;
  authorId: number | null;
}

/**
 * Opens a session, with a token of its own. @returns the token, for the cookie: only its hash is kept
 */
export async function openSession(
  tx: Writer,
  input: { staffId: number; device: string; address: string },
  now: Date,
): Promise<string> {
  const token = randomToken();
  await tx.insert(sessions).values({
    ...input,
    tokenHash: sessionHash(token),
    createdAt: now,
    lastSeenAt: now,
    endsAt: new Date(now.getTime() + absoluteEnd),
  });
  return token;
}

/** How many sessions are open. For the metrics. */
export async function countSessions(now: Date): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(sessions)
    .where(and(gt(sessions.endsAt, now), gt(sessions.lastSeenAt, new Date(now.getTime() - idleEnd))));
  return row?.open ?? 0;
}

/** Whose session a token opens; undefined when it has ended, or its owner was disabled. */
export async function findSession(token: string, now: Date): Promise<SignedIn | undefined> {
  const [found] = await db
    .select({ session: sessions, person: staff })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(
      and(
        eq(sessions.tokenHash, sessionHash(token)),
        gt(sessions.endsAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - idleEnd)),
        isNull(staff.disabledAt),
      ),
    )
    .limit(1);
  if (!found) return undefined;
  const { session, person } = found;
  if (now.getTime() - session.lastSeenAt.getTime() > noticed) {
    await transaction((tx) =>
      tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, session.id)),
    );
  }
  const hasSecondFactor = person.totpConfirmedAt !== null;
  return {
    kind: "staff",
    id: person.id,
    name: person.name,
    role: person.role,
    email: person.email,
    sessionId: session.id,
    hasSecondFactor,
    needsSecondFactor: !hasSecondFactor && (await listRolesWithFactor()).includes(person.role),
    authorId: person.authorId,
  };
}

/** Ends some of somebody's sessions. @param except a session that goes on */
export async function endSessionsOf(tx: Writer, staffId: number, except?: number): Promise<void> {
  const others = except === undefined ? undefined : ne(sessions.id, except);
  await tx.delete(sessions).where(and(eq(sessions.staffId, staffId), others));
}

/** Ends the session that somebody is signed in by. */
export async function endOwnSession(actor: SignedIn, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await endSessions(tx, [actor.sessionId]);
    const subject = { kind: "session", id: actor.sessionId, name: actor.name } as const;
    await writeLog(tx, actor, { action: "session.end", subject, summary: "signed out" }, now);
  });
}

/** Ends the session that a cookie's token stands for, whoever's it is. */
export async function endSessionByToken(tx: Writer, token: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, sessionHash(token)));
}

/** Ends sessions by their ids. */
export async function endSessions(tx: Writer, ids: number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(sessions).where(inArray(sessions.id, ids));
}

/** Forgets sessions that have ended by themselves. */
export async function forgetEndedSessions(now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(sessions).where(lt(sessions.endsAt, now));
    await tx.delete(sessions).where(lt(sessions.lastSeenAt, new Date(now.getTime() - idleEnd)));
  });
}
