import { and, asc, eq, gt, isNotNull, lte } from "drizzle-orm";
import { afterCommit, db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { tellTime } from "#domain/publication/telling-times.ts";
import { isRefusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { log } from "#platform/log.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { noTimes, noteTime } from "#platform/times.ts";
import { type ArticleRow, articleSubject, changeRow, holdArticle } from "./article-row.ts";
import { findDraft } from "./drafts.ts";
import { transactionOnSlugs } from "./free-slugs.ts";
import { goLive, type Prepared, prepareRevision, requireContent, withoutSchedule } from "./going-live.ts";
import type { KindOfChange } from "./kind-of-change.ts";
import { tellMove } from "./moving.ts";
import { firstOrAgain, toldOf } from "./publishing.ts";
import { makeMove } from "./workflow.ts";
import { placeWithoutSchedule } from "./working-draft.ts";

/* What was scheduled happens here, by the same way as at the press of a button. */

const scheduler: Actor = { kind: "scheduler" };

/** Later than this a schedule was missed: nothing was running then. Milliseconds. */
const missed = 5_000;

/** How long after their time schedules have happened, since this process began. For the metrics. */
export const scheduleLateness = onePerProcess("schedule-lateness", () => noTimes([0.1, 0.5, 1, 2, 5, 60]));

type Due = { id: number; version: number; revisionId: number };

/**
 * Publishes and updates all that is due. Two processes may do it at once: each article goes to the first.
 * @param ending aborted when the process ends
 * @throws AggregateError, when all others are done, for what failed for no reason of its own; it is due again
 */
export async function publishDue(now: Date, ending?: AbortSignal): Promise<void> {
  const failures: unknown[] = [];
  for (const due of await listDue(now)) {
    if (ending?.aborted) break;
    await publishOnTime(due, now)
      .catch((error) => {
        if (isRefusal(error)) return giveUp(due, error.message, now);
        throw error;
      })
      .catch((error) => failures.push(error))
      .finally(() => preparations.delete(due.revisionId));
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `What was scheduled failed: ${failures.map(String).join("; ")}`);
}

/**
 * What is to go live soon, with what is related: the search index may take longer than the second that a schedule has. A
 * revision never changes, so that what it says can be prepared ahead; and looks that overlap ask for it once.
 */
const soon = 15_000;
const preparations = onePerProcess("prepared-schedules", () => new Map<number, Promise<Prepared>>());

function prepareOnce({ id, revisionId }: Due, now: Date): Promise<Prepared> {
  const known = preparations.get(revisionId);
  if (known) return known;
  const prepared = prepareRevision(id, revisionId, now);
  preparations.set(revisionId, prepared);
  prepared.catch(() => preparations.delete(revisionId));
  return prepared;
}

/** Prepares what is due within the next seconds, and forgets what no longer is. */
export async function prepareDue(now: Date): Promise<void> {
  const due = await listDue(new Date(now.getTime() + soon));
  const wanted = new Set(due.map(({ revisionId }) => revisionId));
  for (const revisionId of preparations.keys()) if (!wanted.has(revisionId)) preparations.delete(revisionId);
  // One that can't be prepared fails when it is due, where that is told.
  await Promise.allSettled(due.map((each) => prepareOnce(each, now)));
}

async function listDue(now: Date): Promise<Due[]> {
  const rows = await db
    .select({ id: articles.id, version: articles.version, revisionId: articles.scheduledRevisionId })
    .from(articles)
    .where(and(isNotNull(articles.scheduledFor), lte(articles.scheduledFor, now)))
    .orderBy(asc(articles.scheduledFor), asc(articles.id))
    .limit(100);
  return rows.flatMap(({ revisionId, ...row }) => (revisionId === null ? [] : [{ ...row, revisionId }]));
}

/** The next time at which something is to happen by itself, from now until `until`. */
export async function findNextDue(now: Date, until: Date): Promise<Date | undefined> {
  const [next] = await db
    .select({ at: articles.scheduledFor })
    .from(articles)
    .where(
      and(
        isNotNull(articles.scheduledFor),
        gt(articles.scheduledFor, now),
        lte(articles.scheduledFor, until),
      ),
    )
    .orderBy(asc(articles.scheduledFor))
    .limit(1);
  return next?.at ?? undefined;
}

async function publishOnTime(due: Due, now: Date): Promise<void> {
  const { revisionId } = due;
  const prepared = await prepareOnce(due, now);
  await transactionOnSlugs(async (tx) => {
    const article = await holdArticle(tx, due.id);
    if (!article || !isStillDue(article, due)) return;
    const change = (article.scheduledChange as KindOfChange | null) ?? undefined;
    const state = makeMove(scheduler, change ? "update" : "publish", article);
    const content = await requireContent(tx, due.id, revisionId);
    const [person] = await tx
      .select({ name: staff.name })
      .from(staff)
      .where(eq(staff.id, article.scheduledById ?? 0))
      .limit(1);
    const live = { revisionId, content, change: change ?? firstOrAgain(article), byName: nameOf(scheduler) };
    await goLive(tx, article, live, prepared, now);
    const told = change ? toldOf(change) : ({ action: "article.publish", summary: "" } as const);
    const asScheduled = person ? `as scheduled by ${person.name}` : "as scheduled";
    const summary = [told.summary, asScheduled].filter(Boolean).join(", ");
    await tellMove(tx, scheduler, { article, state }, { ...told, summary }, now);
    const late = now.getTime() - (article.scheduledFor?.getTime() ?? 0);
    afterCommit(() => noteTime(scheduleLateness, late / 1_000));
    if (late > missed) await tellMissed(tx, article, late, now);
  });
}

/** Somebody may have changed it, or another process have been faster. */
const isStillDue = (article: ArticleRow, due: Due) =>
  article.version === due.version && article.scheduledRevisionId === due.revisionId;

async function tellMissed(
  tx: Parameters<typeof writeLog>[0],
  article: ArticleRow,
  late: number,
  now: Date,
): Promise<void> {
  const seconds = Math.round(late / 1_000);
  const said = seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  await writeLog(
    tx,
    scheduler,
    {
      action: "article.miss",
      subject: articleSubject(article),
      summary: `${said} late: the newspaper was not running at ${await tellTime(article.scheduledFor ?? now)}`,
      details: { late, at: article.scheduledFor?.toISOString() },
    },
    now,
  );
  log.warn("What was scheduled happened late.", { article: article.id, seconds });
}

/** What can't be made is not tried for ever: it waits for somebody, and the log says why. */
async function giveUp(due: Due, reason: string, now: Date): Promise<void> {
  await transactionOnSlugs(async (tx) => {
    const article = await holdArticle(tx, due.id);
    if (!article || !isStillDue(article, due)) return;
    const move = article.state === "published" ? "cancel update" : "cancel schedule";
    const state = makeMove(scheduler, move, article);
    const place = await placeWithoutSchedule(tx, article, (await findDraft(tx, article)).content);
    await changeRow(tx, article, { ...withoutSchedule(article), ...place, state });
    const details = { at: article.scheduledFor?.toISOString() };
    await tellMove(
      tx,
      scheduler,
      { article, state },
      { action: "article.fail", summary: reason, details },
      now,
    );
  });
  log.warn("What was scheduled could not happen.", { article: due.id, reason });
}
