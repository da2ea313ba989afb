import { and, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { isOwn } from "#domain/articles/workflow.ts";
import { type AuditAction, auditActions } from "#domain/audit/actions.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, requirePermission } from "#domain/staff/permissions.ts";

/** Something that somebody did, as the desk tells it. */
export interface RecentChange {
  id: number;
  at: Date;
  who: string;
  /** After the name of who did it, before that of what it was done to. */
  did: string;
  subject: { kind: string; id: number | undefined; name: string };
  summary: string;
}

const shown = 10;
/** A writer's last articles: what was done to others is not looked for. */
const ownLookedAt = 40;
/** What became of the newsroom's content; accounts and sessions are for administrators. */
const content = ["article", "section", "topic", "author", "page", "publication"];
/** Keystrokes are no news, nor is that somebody sat down to write. */
const tooFrequent: AuditAction[] = ["article.begin", "article.save", "article.preview"];

/** What was done last to anything that an actor may see, the newest first. @throws Forbidden */
export async function listRecentChanges(actor: Actor): Promise<RecentChange[]> {
  requirePermission(actor, "enter the newsroom");
  if (!may(actor, "write any article")) {
    const own = await listOwnIds(actor);
    if (own.length === 0) return [];
    return list(and(eq(auditLog.subjectKind, "article"), inArray(auditLog.subjectId, own)));
  }
  if (may(actor, "read the audit log")) return list(undefined);
  return list(
    sql`${auditLog.subjectKind} || '' in (${sql.join(
      content.map((kind) => sql`${kind}`),
      sql`, `,
    )})`,
  );
}

async function list(condition: SQL | undefined): Promise<RecentChange[]> {
  const frequent = sql.join(
    [...tooFrequent, "session.begin", "session.end", "session.fail"].map((action) => sql`${action}`),
    sql`, `,
  );
  const rows = await db
    .select()
    .from(auditLog)
    .where(and(condition, sql`${auditLog.action} || '' not in (${frequent})`))
    .orderBy(desc(auditLog.id))
    .limit(shown);
  return rows.map(told);
}

function told(row: typeof auditLog.$inferSelect): RecentChange {
  return {
    id: row.id,
    at: row.at,
    who: row.actorName,
    did: auditActions[row.action as AuditAction] ?? row.action,
    subject: { kind: row.subjectKind, id: row.subjectId ?? undefined, name: row.subjectName },
    summary: row.summary,
  };
}

async function listOwnIds(actor: Actor): Promise<number[]> {
  if (actor.kind !== "staff") return [];
  const half = (whose: SQL) =>
    db
      .select({ id: articles.id })
      .from(articles)
      .where(whose)
      .orderBy(desc(articles.changedAt), desc(articles.id))
      .limit(ownLookedAt);
  const both = await Promise.all([
    half(eq(articles.madeById, actor.id)),
    half(eq(articles.givenToId, actor.id)),
  ]);
  return [...new Set(both.flat().map(({ id }) => id))];
}

const week = 7 * 86_400_000;

/** Schedules that were missed, or could not be kept, within a week, the newest first. @throws Forbidden */
export async function listMissedSchedules(actor: Actor, now: Date): Promise<RecentChange[]> {
  requirePermission(actor, "enter the newsroom");
  const since = new Date(now.getTime() - week);
  const rows = [...(await listTold("article.miss", since)), ...(await listTold("article.fail", since))];
  const seesAll = may(actor, "write any article");
  return rows
    .filter((row) => seesAll || isOwn(actor, row))
    .sort((one, other) => other.entry.id - one.entry.id)
    .slice(0, 5)
    .map(({ entry }) => told(entry));
}

/** One action at a time: of two an engine would have to sort. */
const listTold = (action: AuditAction, since: Date) =>
  db
    .select({ entry: auditLog, madeById: articles.madeById, givenToId: articles.givenToId })
    .from(auditLog)
    .innerJoin(articles, eq(articles.id, auditLog.subjectId))
    .where(and(eq(auditLog.action, action), gt(auditLog.at, since)))
    .orderBy(desc(auditLog.id))
    .limit(50);
