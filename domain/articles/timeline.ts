import { eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { drafts } from "#db/schema/drafts.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { findArticleRow } from "./article-row.ts";
import { type HistoryEvent, listKept, listSetAside, listTold, listWentLive } from "./timeline-events.ts";
import { type ArticleState, mayWrite } from "./workflow.ts";

/* All that has happened to an article, in one line of time: its revisions, the log's entries, what was set aside. */

export interface ArticleHead {
  id: number;
  headline: string;
  state: ArticleState;
  hasChanges: boolean;
  version: number;
  /** Of the newest revision, and of the one that readers see. */
  headNumber: number;
  liveNumber: number | undefined;
  /** What is being written; undefined while nobody has opened the article in the editor. */
  draft: { version: number; savedAt: Date; savedByName: string } | undefined;
}

export interface History {
  article: ArticleHead;
  events: HistoryEvent[];
  /** Where the next older page goes on: events before this instant. Undefined on the last page. */
  older: Date | undefined;
}

const eventsOnAPage = 50;

/** The head of an article's history. @returns undefined when it is not there, or not theirs */
export async function findHead(actor: Actor, articleId: number): Promise<ArticleHead | undefined> {
  const article = await findArticleRow(db, articleId);
  if (!article || !mayWrite(actor, article)) return undefined;
  const numbers = await db
    .select({ id: revisions.id, number: revisions.number })
    .from(revisions)
    .where(inArray(revisions.id, [article.headRevisionId ?? 0, article.liveRevisionId ?? 0]))
    .limit(2);
  const [draft] = await db
    .select({ version: drafts.version, savedAt: drafts.savedAt, savedByName: drafts.savedByName })
    .from(drafts)
    .where(eq(drafts.articleId, articleId))
    .limit(1);
  const numberOf = (id: number | null) => numbers.find((row) => row.id === id)?.number;
  return {
    id: articleId,
    headline: article.workingHeadline,
    state: article.state,
    hasChanges: article.hasChanges,
    version: article.version,
    headNumber: numberOf(article.headRevisionId) ?? 0,
    liveNumber: numberOf(article.liveRevisionId),
    draft,
  };
}

/**
 * A page of an article's history, the newest first.
 * @param before only what happened earlier; from the beginning when absent
 * @returns undefined when the article is not there, or not theirs
 */
export async function findHistory(
  actor: Actor,
  articleId: number,
  before?: Date,
): Promise<History | undefined> {
  const article = await findHead(actor, articleId);
  if (!article) return undefined;
  const found = [
    ...(await listKept(articleId, before)),
    ...(await listWentLive(articleId, before)),
    ...(await listTold(articleId, before)),
    ...(await listSetAside(articleId, before)),
  ];
  const events = gathered(found);
  const last = events[eventsOnAPage - 1]?.at;
  // What happened at one instant stays on one page: the next begins before it.
  const page = last ? events.filter(({ at }) => at >= last) : events;
  return { article, events: page, older: events.length > page.length ? page.at(-1)?.at : undefined };
}

/**
 * What one command did is one event: its parts carry one instant and one name. Revisions stay apart, even those that were
 * made within a millisecond.
 */
function gathered(found: HistoryEvent[]): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  const together = new Map<string, HistoryEvent>();
  for (const each of found) {
    const moment = `${each.at.getTime()} ${each.by}`;
    const known = each.aside ? undefined : together.get(moment);
    const isOther = known?.revision && each.revision && known.revision.number !== each.revision.number;
    if (known && !isOther) {
      known.revision ??= each.revision;
      known.live ??= each.live;
      known.told.push(...each.told);
    } else {
      events.push(each);
      if (!each.aside && !known) together.set(moment, each);
    }
  }
  return events.sort(
    (one, other) =>
      other.at.getTime() - one.at.getTime() || (other.revision?.number ?? 0) - (one.revision?.number ?? 0),
  );
}
