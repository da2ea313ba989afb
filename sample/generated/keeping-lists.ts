import type { Writer } from "#db/client.ts";
import { liveAuthors, liveTopics } from "#db/schema/live-articles.ts";
import { deskDocuments, searchDocuments } from "#db/schema/search.ts";
import { countsOf, countWords } from "#domain/search/counting.ts";
import { wordsOf } from "#domain/search/words.ts";
import { keepPart, partOf } from "#domain/syndication/sitemap-parts.ts";
import type { Kept } from "./generated-article.ts";
import { insertAll } from "./insert-all.ts";

function documentOf({ articleId, headline, standfirst, paragraphs, topics, authors }: Kept) {
  const named = [...topics, ...authors].map(({ name }) => name);
  const content = [standfirst, ...paragraphs, ...named].join("\n");
  return { articleId, title: wordsOf(headline).join(" "), content: wordsOf(content).join(" ") };
}

/** What the newsroom's search finds of all of them, and the readers' of what is live. */
export async function keepDocuments(tx: Writer, kept: Kept[], live: Kept[]): Promise<void> {
  const documents = new Map(kept.map((article) => [article, documentOf(article)]));
  await insertAll(tx, deskDocuments, [...documents.values()]);
  const indexed = live.flatMap((article) => documents.get(article) ?? []);
  await insertAll(tx, searchDocuments, indexed);
  const texts = indexed.map(({ title, content }) => `${title} ${content}`);
  await countWords(tx, countsOf([], texts));
}

/** The lists in which readers meet what is live. */
export async function keepLists(tx: Writer, live: Kept[]): Promise<void> {
  const listed = <Row>(rows: (article: Kept) => Row[]) => live.flatMap(rows);
  await insertAll(
    tx,
    liveTopics,
    listed(({ topics, articleId, at }) =>
      topics.map(({ id }) => ({ topicId: id, publishedAt: at, articleId })),
    ),
  );
  await insertAll(
    tx,
    liveAuthors,
    listed(({ authors, articleId, at }) =>
      authors.map(({ id }) => ({ authorId: id, publishedAt: at, articleId })),
    ),
  );
  const newest = new Map<number, Kept>();
  for (const article of live) {
    const part = partOf(article.articleId);
    const other = newest.get(part);
    if (!other || other.at < article.at) newest.set(part, article);
  }
  for (const { articleId, at } of newest.values()) await keepPart(tx, articleId, at);
}
