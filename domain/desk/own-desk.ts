import { and, asc, desc, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { isPublished } from "#domain/articles/cards.ts";
import { listByIds } from "#domain/articles/lists-for-readers.ts";
import { isOwn } from "#domain/articles/workflow.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, requirePermission } from "#domain/staff/permissions.ts";
import { isUnseen, walkedBy } from "./filters.ts";
import { type DeskRow, findRows } from "./rows.ts";

/** What stands on somebody's desk. Every list is short; the list of articles has the rest. */
export interface Desk {
  /** What they are writing, the last changed first. */
  mine: DeskRow[];
  /** What waits for them: for editors what is in review, the longest waiting first; for writers what was sent back or given. */
  waiting: DeskRow[];
  /** What goes live by itself, the soonest first. */
  scheduled: DeskRow[];
  /** What readers see, the newest first, and whether the actor may open it. */
  live: (DeskRow & { mayOpen: boolean })[];
  /** What should have gone live by itself and did not. */
  overdue: DeskRow[];
}

const shown = 8;
const shownWaiting = 20;

/** The scheduler fires within a second; what is this late, in milliseconds, is stuck. */
const late = 60_000;

type Listed = { id: number; madeById: number | null; givenToId: number | null; at: Date | null };

/** @throws Forbidden */
export async function findDesk(actor: Actor, now: Date): Promise<Desk> {
  requirePermission(actor, "enter the newsroom");
  const [mine, waiting, scheduled, live] = await Promise.all([
    listMine(actor),
    listWaiting(actor),
    listScheduled(actor),
    listLive(),
  ]);
  const seesAll = may(actor, "write any article");
  const overdue = scheduled.filter(({ at }) => at && at.getTime() < now.getTime() - late);
  const coming = scheduled.filter((each) => !overdue.includes(each));
  const rowsOf = (listed: Listed[]) => findRows(listed.map(({ id }) => id));
  const opens = new Set(live.filter((each) => seesAll || isOwn(actor, each)).map(({ id }) => id));
  const seenByReaders = await listByIds(live.map(({ id }) => id).filter((id) => !opens.has(id)));
  return {
    mine: await rowsOf(mine),
    waiting: await rowsOf(waiting),
    scheduled: await rowsOf(coming),
    live: (await rowsOf(live)).flatMap((row): Desk["live"] => {
      if (opens.has(row.id)) return [{ ...row, mayOpen: true }];
      const card = seenByReaders.find(({ id }) => id === row.id);
      return card ? [{ ...asReadersSee(row, card), mayOpen: false }] : [];
    }),
    overdue: await rowsOf(overdue),
  };
}

/** Of somebody else's live article: nothing of what is being written at it since. */
const asReadersSee = (row: DeskRow, card: ArticleCard): DeskRow => ({
  ...row,
  ...{ headline: card.headline, section: card.section.name, byline: [] },
  ...{ madeBy: "", givenTo: "", changedBy: "", changedAt: card.publishedAt, hasChanges: false },
  ...{ scheduledFor: undefined, embargoUntil: undefined },
});

const columns = { id: articles.id, madeById: articles.madeById, givenToId: articles.givenToId };
const lastChanged = [desc(articles.changedAt), desc(articles.id)];

/** Of somebody's own articles the last changed: each half has an index of its own. */
async function listOwn(actor: Actor, condition: SQL | undefined, limit: number): Promise<Listed[]> {
  if (actor.kind !== "staff") return [];
  const half = (whose: SQL) =>
    db
      .select({ ...columns, at: articles.changedAt })
      .from(articles)
      .where(and(whose, condition))
      .orderBy(...lastChanged)
      .limit(limit);
  const both = await Promise.all([
    half(eq(articles.madeById, actor.id)),
    half(eq(articles.givenToId, actor.id)),
  ]);
  const rows = [...new Map(both.flat().map((row) => [row.id, row])).values()];
  const at = (row: Listed) => row.at?.getTime() ?? 0;
  return rows.sort((a, b) => at(b) - at(a)).slice(0, limit);
}

const listMine = (actor: Actor) =>
  listOwn(
    actor,
    or(sql`${articles.state} not in ('published', 'unpublished')`, eq(articles.hasChanges, true)),
    shown,
  );

function listWaiting(actor: Actor): Promise<Listed[]> {
  if (may(actor, "send back and approve")) {
    return db
      .select({ ...columns, at: articles.changedAt })
      .from(articles)
      .where(and(isUnseen, sql`${articles.state} = 'in review'`))
      .orderBy(asc(articles.changedAt), asc(articles.id))
      .limit(shownWaiting);
  }
  const given =
    actor.kind === "staff"
      ? and(eq(articles.givenToId, actor.id), sql`${articles.state} = 'draft'`)
      : undefined;
  return listOwn(actor, or(sql`${articles.state} = 'sent back'`, given), shownWaiting);
}

const listScheduled = (actor: Actor): Promise<Listed[]> =>
  db
    .select({ ...columns, at: articles.scheduledFor })
    .from(articles)
    .where(
      and(
        isNotNull(articles.scheduledFor),
        actor.kind === "staff" && !may(actor, "write any article") ? walkedBy.who(actor.id) : undefined,
      ),
    )
    .orderBy(asc(articles.scheduledFor), asc(articles.id))
    .limit(shownWaiting);

const listLive = (): Promise<Listed[]> =>
  db
    .select({ ...columns, at: articles.publishedAt })
    .from(articles)
    .where(isPublished)
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(shown);
