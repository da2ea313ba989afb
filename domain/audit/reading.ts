import { and, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { type AuditAction, auditActions } from "./actions.ts";

/** What the log is searched for; whatever is not asked for does not matter. */
export interface LogSearch {
  staffId?: number | undefined;
  action?: AuditAction | undefined;
  subjectKind?: string | undefined;
  /** Each has to occur in who, what, or why. */
  words?: string[];
  /** From this instant on. */
  from?: Date | undefined;
  /** Before this instant. */
  until?: Date | undefined;
  /** Only entries older than this one: the last of the page before. */
  before?: number | undefined;
}

export interface LogLine {
  id: number;
  at: Date;
  who: string;
  /** Undefined for whoever is no member of staff. */
  staffId: number | undefined;
  /** In words, between who and what. */
  did: string;
  subject: { kind: string; id: number | undefined; name: string };
  summary: string;
  address: string;
}

export const linesOnPage = 50;

/** Entries of the log, the newest first, and whether there are older ones. @throws Forbidden */
export async function searchLog(
  actor: Actor,
  search: LogSearch,
): Promise<{ lines: LogLine[]; hasMore: boolean }> {
  requirePermission(actor, "read the audit log");
  const { staffId, action, subjectKind, words = [], from, until, before } = search;
  const rows = await db
    .select()
    .from(auditLog)
    .where(
      and(
        staffId === undefined ? undefined : eq(auditLog.staffId, staffId),
        action && eq(auditLog.action, action),
        subjectKind ? eq(auditLog.subjectKind, subjectKind) : undefined,
        from && gte(auditLog.at, from),
        until && lt(auditLog.at, until),
        before === undefined ? undefined : lt(auditLog.id, before),
        ...words.slice(0, 8).map(holds),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(linesOnPage + 1);
  return { lines: rows.slice(0, linesOnPage).map(asLine), hasMore: rows.length > linesOnPage };
}

/** A word as a part of what an entry says. The log is small beside the paper, and only administrators ask. */
function holds(word: string): SQL {
  const pattern = `%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const said = sql`${auditLog.actorName} || ' ' || ${auditLog.subjectName} || ' ' || ${auditLog.summary} || ' ' || ${auditLog.address}`;
  return sql`lower(${said}) like ${pattern} escape '\\'`;
}

function asLine(row: typeof auditLog.$inferSelect): LogLine {
  const did: Record<string, string> = auditActions;
  return {
    id: row.id,
    at: row.at,
    who: row.actorName,
    staffId: row.staffId ?? undefined,
    // An entry may be older than the list of actions.
    did: did[row.action] ?? row.action,
    subject: { kind: row.subjectKind, id: row.subjectId ?? undefined, name: row.subjectName },
    summary: row.summary,
    address: row.address,
  };
}

/** Who is in the log: whoever is asked for by a name that they had, as they are called now or were last. @throws Forbidden */
export async function listPeopleInLog(actor: Actor): Promise<{ id: number; name: string }[]> {
  requirePermission(actor, "read the audit log");
  const newest = db
    .select({ id: sql<number>`max(${auditLog.id})` })
    .from(auditLog)
    .where(sql`${auditLog.staffId} is not null`)
    .groupBy(auditLog.staffId);
  const rows = await db
    .select({ id: auditLog.staffId, name: auditLog.actorName })
    .from(auditLog)
    .where(inArray(auditLog.id, newest))
    .limit(500);
  return rows
    .flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]))
    .sort((one, other) => one.name.localeCompare(other.name));
}
