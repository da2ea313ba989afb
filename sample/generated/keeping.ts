import { inArray, sql } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import {
  articles,
  liveAuthors,
  liveTopics,
  publications,
  revisionBylines,
  revisions,
  revisionTopics,
} from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { deskDocuments, searchDocuments } from "#db/schema/search.ts";
import { countsOf, countWords } from "#domain/search/counting.ts";
import { wordsOf } from "#domain/search/words.ts";
import { bodyOf, type Generated } from "./generated-article.ts";

type Kept = Generated & { articleId: number; revisionId: number };

/** Each table gets its rows in so few statements as the engines' numbers of parameters allow. */
const parametersAtOnce = 20_000;

async function insertAll<Row extends object>(
  rows: Row[],
  insert: (some: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const some = Math.floor(parametersAtOnce / Object.keys(first).length);
  for (let from = 0; from < rows.length; from += some) await insert(rows.slice(from, from + some));
}

/** Keeps articles with everything that publishing them one by one would have kept, but for what is related to them. */
export async function keepBatch(tx: Writer, generated: Generated[]): Promise<void> {
  const kept = await keepRevisions(tx, generated);
  const live = kept.filter(({ state }) => state === "published");
  const seen = kept.filter(({ state }) => state === "published" || state === "unpublished");
  await setStates(tx, kept);

  const documents = kept.map(({ articleId, ...article }) => {
    const named = [...article.topics, ...article.authors].map(({ name }) => name);
    const content = [article.standfirst, ...article.paragraphs, ...named].join("\n");
    return {
      articleId,
      title: wordsOf(article.headline).join(" "),
      content: wordsOf(content).join(" "),
      isLive: article.state === "published",
    };
  });
  const columns = ({ articleId, title, content }: (typeof documents)[number]) => ({
    articleId,
    title,
    content,
  });
  await insertAll(documents.map(columns), (rows) => tx.insert(deskDocuments).values(rows));
  const indexed = documents.filter(({ isLive }) => isLive).map(columns);
  await countWords(
    tx,
    countsOf(
      [],
      indexed.map(({ title, content }) => `${title} ${content}`),
    ),
  );
  await insertAll(indexed, (rows) => tx.insert(searchDocuments).values(rows));
  const of = <Row>(list: Kept[], rows: (article: Kept) => Row[]) => list.flatMap(rows);
  await insertAll(
    of(live, ({ topics, articleId, at }) =>
      topics.map(({ id }) => ({ topicId: id, publishedAt: at, articleId })),
    ),
    (rows) => tx.insert(liveTopics).values(rows),
  );
  await insertAll(
    of(live, ({ authors, articleId, at }) =>
      authors.map(({ id }) => ({ authorId: id, publishedAt: at, articleId })),
    ),
    (rows) => tx.insert(liveAuthors).values(rows),
  );
  await insertAll(
    seen.map(({ articleId, revisionId, at, madeBy }) => ({
      ...{ articleId, revisionId, at, byName: madeBy.name, change: "first" as const, note: "" },
    })),
    (rows) => tx.insert(publications).values(rows),
  );
  await insertAll(
    seen.map(({ articleId, at, madeBy, headline }) => ({
      ...{
        at,
        actorKind: "staff" as const,
        staffId: madeBy.id,
        actorName: madeBy.name,
        action: "article.publish",
      },
      ...{
        subjectKind: "article",
        subjectId: articleId,
        subjectName: headline,
        summary: "",
        details: {},
        address: "",
      },
    })),
    (rows) => tx.insert(auditLog).values(rows),
  );
}

async function keepRevisions(tx: Writer, generated: Generated[]): Promise<Kept[]> {
  const begun = await tx
    .insert(articles)
    .values(
      generated.map(({ slug, sectionId, headline, madeBy, givenToId, at }) => ({
        ...{ slug, sectionId, state: "draft" as const, createdAt: at, madeById: madeBy.id, givenToId },
        ...{ workingHeadline: headline, changedAt: at, changedByName: madeBy.name },
      })),
    )
    .returning({ id: articles.id, slug: articles.slug });
  const ids = new Map(begun.map(({ id, slug }) => [slug, id]));
  const none = { place: "", searchTitle: "", searchDescription: "", socialText: "" };
  const rows = generated.map((article) => ({
    ...{ ...none, articleId: ids.get(article.slug) ?? 0, number: 1, purpose: "saved" as const },
    ...{ createdAt: article.at, createdBy: article.madeBy.name, createdById: article.madeBy.id },
    ...{
      slug: article.slug,
      sectionId: article.sectionId,
      headline: article.headline,
      standfirst: article.standfirst,
    },
    ...{ language: "en", direction: "ltr" as const, body: bodyOf(article) },
    words: article.paragraphs.reduce((sum, text) => sum + text.split(" ").length, 0),
  }));
  const written = await tx
    .insert(revisions)
    .values(rows)
    .returning({ id: revisions.id, articleId: revisions.articleId });
  const revisionIds = new Map(written.map(({ id, articleId }) => [articleId, id]));
  const kept = generated.map((article) => {
    const articleId = ids.get(article.slug) ?? 0;
    return { ...article, articleId, revisionId: revisionIds.get(articleId) ?? 0 };
  });
  await insertAll(
    kept.flatMap(({ revisionId, authors }) =>
      authors.map(({ id }, position) => ({ revisionId, position, authorId: id })),
    ),
    (some) => tx.insert(revisionBylines).values(some),
  );
  await insertAll(
    kept.flatMap(({ revisionId, topics }) =>
      topics.map(({ id }, position) => ({ revisionId, position, topicId: id })),
    ),
    (some) => tx.insert(revisionTopics).values(some),
  );
  return kept;
}

/** Triggers let an article begin without a live revision alone, so its state comes after. */
async function setStates(tx: Writer, kept: Kept[]): Promise<void> {
  const newest = sql`(select id from ${revisions} where ${revisions.articleId} = ${articles.id} and ${revisions.number} = 1)`;
  const set = async (
    some: Kept[],
    values: Parameters<ReturnType<typeof tx.update<typeof articles>>["set"]>[0],
  ) => {
    const ids = some.map(({ articleId }) => articleId);
    if (ids.length > 0) await tx.update(articles).set(values).where(inArray(articles.id, ids));
  };
  await set(kept, { headRevisionId: newest });
  const at = sql`${articles.createdAt}`;
  const dates = { firstPublishedAt: at, publishedAt: at, changedForReadersAt: at };
  for (const state of new Set(kept.map((article) => article.state))) {
    const some = kept.filter((article) => article.state === state && state !== "scheduled");
    if (state === "published")
      await set(some, { ...dates, state, liveRevisionId: sql`${articles.headRevisionId}` });
    else await set(some, state === "unpublished" ? { ...dates, state } : { state });
  }
  await set(
    kept.filter(({ hasChanges }) => hasChanges),
    { hasChanges: true },
  );
  for (const article of kept.filter(({ scheduledFor }) => scheduledFor))
    await set([article], {
      ...{ state: "scheduled", scheduledFor: article.scheduledFor, scheduledRevisionId: article.revisionId },
      scheduledById: article.madeBy.id,
    });
}
