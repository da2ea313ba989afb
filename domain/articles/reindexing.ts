import { setTimeout as pause } from "node:timers/promises";
import { and, asc, eq, gt, or, type SQL } from "drizzle-orm";
import { db, transaction, type Writer } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { articles, revisionBylines, revisions, revisionTopics } from "#db/schema/articles.ts";
import { deskDocuments, renamedInIndex } from "#db/schema/search.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { indexArticle, indexForDesk } from "#domain/search/indexing.ts";
import { type ArticleRow, findArticleRow } from "./article-row.ts";
import { findDraft } from "./drafts.ts";
import { findRevisionById } from "./revision-content.ts";
import { readersSearchTextOf, searchTextOf } from "./search-text.ts";

/** So many articles are looked up at once. Each is indexed in a transaction of its own: on SQLite readers wait for it. */
const articlesAtOnce = 50;
/** How long one run goes on, and what it leaves to others after each article. Milliseconds. */
const longestRun = 700;
const rest = 5;

type Renamed = typeof renamedInIndex.$inferSelect;

/**
 * Indexes anew what names a topic or author that was renamed or merged, for readers and newsroom. Where it stopped, or the
 * process ended, the next run goes on.
 * @param ending aborted when the process ends
 */
export async function indexRenamed(_now: Date, ending?: AbortSignal): Promise<void> {
  const end = Date.now() + longestRun;
  const goesOn = () => !ending?.aborted && Date.now() < end;
  while (goesOn()) {
    const [renamed] = await db
      .select()
      .from(renamedInIndex)
      .orderBy(asc(renamedInIndex.kind), asc(renamedInIndex.namedId))
      .limit(1);
    if (!renamed) return;
    const ids = await listNaming(renamed);
    let doneUpTo = renamed.doneUpTo;
    for (const id of ids) {
      if (!goesOn()) return;
      await transaction((tx) => indexOne(tx, { ...renamed, doneUpTo }, id));
      doneUpTo = id;
      await pause(rest);
    }
    if (ids.length < articlesAtOnce)
      await transaction((tx) => tx.delete(renamedInIndex).where(isStill({ ...renamed, doneUpTo })));
  }
}

/** That nobody has gone on with it meanwhile, or begun it anew by another name. */
const isStill = ({ kind, namedId, doneUpTo }: Renamed) =>
  and(
    eq(renamedInIndex.kind, kind),
    eq(renamedInIndex.namedId, namedId),
    eq(renamedInIndex.doneUpTo, doneUpTo),
  );

async function indexOne(tx: Writer, renamed: Renamed, articleId: number): Promise<void> {
  const [mine] = await tx
    .update(renamedInIndex)
    .set({ doneUpTo: articleId })
    .where(isStill(renamed))
    .returning({ namedId: renamedInIndex.namedId });
  if (!mine) return;
  // Whoever publishes it takes turns, or the index would say what it said before.
  await holdRows(tx, articles, [articleId]);
  const article = await findArticleRow(tx, articleId);
  if (article) await indexAnew(tx, article);
}

/** The next articles of which any version names it. */
async function listNaming({ kind, namedId, doneUpTo }: Renamed): Promise<number[]> {
  const naming = (filter: SQL | undefined) => and(filter, gt(revisions.articleId, doneUpTo));
  const rows =
    kind === "author"
      ? await db
          .selectDistinct({ id: revisions.articleId })
          .from(revisionBylines)
          .innerJoin(revisions, eq(revisions.id, revisionBylines.revisionId))
          .where(naming(eq(revisionBylines.authorId, namedId)))
          .orderBy(asc(revisions.articleId))
          .limit(articlesAtOnce)
      : await db
          .selectDistinct({ id: revisions.articleId })
          .from(revisionTopics)
          .innerJoin(revisions, eq(revisions.id, revisionTopics.revisionId))
          .innerJoin(topics, eq(topics.id, revisionTopics.topicId))
          .where(naming(or(eq(topics.id, namedId), eq(topics.mergedIntoId, namedId))))
          .orderBy(asc(revisions.articleId))
          .limit(articlesAtOnce);
  return rows.map(({ id }) => id);
}

async function indexAnew(tx: Writer, article: ArticleRow): Promise<void> {
  if (article.state === "published" && article.liveRevisionId !== null) {
    const live = await findRevisionById(tx, article.id, article.liveRevisionId);
    if (live) await indexArticle(tx, article.id, await readersSearchTextOf(tx, article.id, live.content));
  }
  const [onDesk] = await tx
    .select({ id: deskDocuments.articleId })
    .from(deskDocuments)
    .where(eq(deskDocuments.articleId, article.id))
    .limit(1);
  if (!onDesk) return;
  const draft = await findDraft(tx, article);
  await indexForDesk(tx, article.id, await searchTextOf(tx, draft.content));
}
