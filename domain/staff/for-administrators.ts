import { and, asc, count, eq, gt, max, or, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { sessions, staff } from "#db/schema/staff.ts";
import { authors } from "#db/schema/taxonomy.ts";
import type { Actor, Role } from "./actor.ts";
import { listSessionsOf, type SessionSeen } from "./own-account.ts";
import { requirePermission } from "./permissions.ts";
import { idleEnd } from "./sessions.ts";

export interface Colleague {
  id: number;
  version: number;
  name: string;
  email: string;
  role: Role;
  state: "active" | "invited" | "disabled";
  hasSecondFactor: boolean;
  /** The byline their articles begin with. */
  author: { id: number; name: string } | undefined;
  sessions: number;
  lastSeenAt: Date | undefined;
}

/** As many as are shown; whoever is not among them is found by searching. */
export const mostColleagues = 500;

/** The people of the newsroom by name, those whose name or address holds what is searched for. @throws Forbidden */
export async function listColleagues(actor: Actor, search: string, now: Date): Promise<Colleague[]> {
  requirePermission(actor, "manage staff");
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const holds = (column: typeof staff.name | typeof staff.emailKey) =>
    sql`lower(${column}) like ${pattern} escape '\\'`;
  return read(search === "" ? undefined : or(holds(staff.name), holds(staff.emailKey)), now);
}

export interface ColleagueInFull extends Colleague {
  openSessions: SessionSeen[];
}

/** One of them, with their sessions; undefined when there is no such account. @throws Forbidden */
export async function findColleague(
  actor: Actor,
  staffId: number,
  now: Date,
): Promise<ColleagueInFull | undefined> {
  requirePermission(actor, "manage staff");
  const [colleague] = await read(eq(staff.id, staffId), now);
  return colleague && { ...colleague, openSessions: await listSessionsOf(staffId, now) };
}

async function read(which: ReturnType<typeof or>, now: Date): Promise<Colleague[]> {
  const goesOn = and(
    eq(sessions.staffId, staff.id),
    gt(sessions.endsAt, now),
    gt(sessions.lastSeenAt, new Date(now.getTime() - idleEnd)),
  );
  const rows = await db
    .select({
      person: staff,
      author: authors,
      sessions: count(sessions.id),
      lastSeenAt: max(sessions.lastSeenAt),
    })
    .from(staff)
    .leftJoin(sessions, goesOn)
    .leftJoin(authors, eq(authors.id, staff.authorId))
    .where(which)
    .groupBy(staff.id, authors.id)
    .orderBy(asc(sql`lower(${staff.name})`), asc(staff.id))
    .limit(mostColleagues);
  return rows.map(({ person, author, sessions: open, lastSeenAt }) => ({
    id: person.id,
    version: person.version,
    name: person.name,
    email: person.email,
    role: person.role,
    state: person.disabledAt ? "disabled" : person.passwordHash ? "active" : "invited",
    hasSecondFactor: person.totpConfirmedAt !== null,
    author: author ? { id: author.id, name: author.name } : undefined,
    sessions: open,
    lastSeenAt: lastSeenAt ?? undefined,
  }));
}

/** Who can be given as a byline. @throws Forbidden */
export async function listBylines(actor: Actor): Promise<{ id: number; name: string }[]> {
  requirePermission(actor, "manage staff");
  const rows = await db
    .select({ id: authors.id, name: authors.name })
    .from(authors)
    .orderBy(asc(authors.name))
    .limit(2_000);
  return rows;
}
