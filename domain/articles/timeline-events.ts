import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "#db/client.ts";
import { publications, type revisionPurposes, revisions } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { setAsideDrafts } from "#db/schema/drafts.ts";
import type { AuditAction } from "#domain/audit/actions.ts";

/* What an article's history is made of. Each list holds what happened before an instant, or all of it. */

/** How a revision became what readers see. */
export interface WentLive {
  change: (typeof publications.$inferSelect)["change"];
  note: string;
}

export interface RevisionEntry {
  number: number;
  purpose: (typeof revisionPurposes)[number];
  comment: string;
  headline: string;
  words: number;
}

/** What happened at one instant: one command makes a revision, a publication and an entry of the log together. */
export interface HistoryEvent {
  at: Date;
  by: string;
  revision: RevisionEntry | undefined;
  live: WentLive | undefined;
  told: { action: AuditAction; summary: string }[];
  aside: { id: number; reason: string; settledAt: Date | undefined } | undefined;
}

/** Of one kind for one page: more of them than there are events on a page can share an instant. */
const mostRows = 200;

/** The revisions of an article, the newest first. */
export async function listKept(articleId: number, before: Date | undefined): Promise<HistoryEvent[]> {
  const rows = await db
    .select({
      number: revisions.number,
      at: revisions.createdAt,
      by: revisions.createdBy,
      purpose: revisions.purpose,
      comment: revisions.comment,
      headline: revisions.headline,
      words: revisions.words,
    })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), before && lt(revisions.createdAt, before)))
    .orderBy(desc(revisions.number))
    .limit(mostRows);
  return rows.map(({ at, by, ...revision }) => ({
    ...{ at, by, revision, live: undefined, told: [], aside: undefined },
  }));
}

/** A revision can go live long after it was made: at its time, or again. */
export async function listWentLive(articleId: number, before: Date | undefined): Promise<HistoryEvent[]> {
  const rows = await db
    .select({
      at: publications.at,
      by: publications.byName,
      change: publications.change,
      note: publications.note,
      number: revisions.number,
      purpose: revisions.purpose,
      comment: revisions.comment,
      headline: revisions.headline,
      words: revisions.words,
    })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(and(eq(publications.articleId, articleId), before && lt(publications.at, before)))
    .orderBy(desc(publications.id))
    .limit(mostRows);
  return rows.map(({ at, by, change, note, ...revision }) => ({
    ...{ at, by, revision, live: { change, note }, told: [], aside: undefined },
  }));
}

/** What the audit log tells of an article. */
export async function listTold(articleId: number, before: Date | undefined): Promise<HistoryEvent[]> {
  const rows = await db
    .select({
      at: auditLog.at,
      by: auditLog.actorName,
      action: auditLog.action,
      summary: auditLog.summary,
    })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectKind, "article"),
        eq(auditLog.subjectId, articleId),
        before && lt(auditLog.at, before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(mostRows);
  return rows.map(({ at, by, action, summary }) => ({
    ...{ at, by, revision: undefined, live: undefined, aside: undefined },
    // Only `writeLog` writes there, and takes no other words.
    told: [{ action: action as AuditAction, summary }],
  }));
}

/** What was set aside at an article, settled or not. */
export async function listSetAside(articleId: number, before: Date | undefined): Promise<HistoryEvent[]> {
  const rows = await db
    .select({
      id: setAsideDrafts.id,
      at: setAsideDrafts.at,
      by: setAsideDrafts.staffName,
      reason: setAsideDrafts.reason,
      settledAt: setAsideDrafts.settledAt,
    })
    .from(setAsideDrafts)
    .where(and(eq(setAsideDrafts.articleId, articleId), before && lt(setAsideDrafts.at, before)))
    .orderBy(desc(setAsideDrafts.id))
    .limit(mostRows);
  return rows.map(({ id, at, by, reason, settledAt }) => ({
    ...{ at, by, revision: undefined, live: undefined, told: [] },
    aside: { id, reason, settledAt: settledAt ?? undefined },
  }));
}

/** One revision, as the history tells of it. */
export async function findRevisionEntry(articleId: number, number: number) {
  const [found] = await db
    .select({ at: revisions.createdAt, by: revisions.createdBy })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.number, number)))
    .limit(1);
  return found;
}

/** One thing that was set aside, likewise. */
export async function findAsideEntry(articleId: number, id: number) {
  const { at, staffName, reason } = setAsideDrafts;
  const [found] = await db
    .select({ at, by: staffName, reason })
    .from(setAsideDrafts)
    .where(and(eq(setAsideDrafts.articleId, articleId), eq(setAsideDrafts.id, id)))
    .limit(1);
  return found;
}
