import type { Writer } from "#db/client.ts";
import { articles, revisionBylines, revisions, revisionTopics } from "#db/schema/articles.ts";
import { bodyOf, type Generated, type Kept } from "./generated-article.ts";
import { insertAll } from "./insert-all.ts";

/** Keeps articles as drafts nobody has seen, each with its one revision. */
export async function keepRevisions(tx: Writer, generated: Generated[]): Promise<Kept[]> {
  const begun = await tx
    .insert(articles)
    .values(generated.map(rowOfArticle))
    .returning({ id: articles.id, slug: articles.slug });
  const ids = new Map(begun.map(({ id, slug }) => [slug, id]));
  const written = await tx
    .insert(revisions)
    .values(
      generated.map((article) => ({ ...rowOfRevision(article), articleId: ids.get(article.slug) ?? 0 })),
    )
    .returning({ id: revisions.id, slug: revisions.slug });
  const revisionIds = new Map(written.map(({ id, slug }) => [slug, id]));
  const kept = generated.map((article) => ({
    ...article,
    articleId: ids.get(article.slug) ?? 0,
    revisionId: revisionIds.get(article.slug) ?? 0,
  }));
  await insertAll(
    tx,
    revisionBylines,
    kept.flatMap(({ revisionId, authors }) =>
      authors.map(({ id }, position) => ({ revisionId, position, authorId: id })),
    ),
  );
  await insertAll(
    tx,
    revisionTopics,
    kept.flatMap(({ revisionId, topics }) =>
      topics.map(({ id }, position) => ({ revisionId, position, topicId: id })),
    ),
  );
  return kept;
}

const rowOfArticle = ({ slug, sectionId, headline, madeBy, givenToId, at }: Generated) => ({
  ...{ slug, sectionId, state: "draft" as const, createdAt: at, madeById: madeBy.id, givenToId },
  ...{ workingHeadline: headline, changedAt: at, changedByName: madeBy.name },
});

const rowOfRevision = (article: Generated) => ({
  ...{ number: 1, purpose: "saved" as const },
  ...{ createdAt: article.at, createdBy: article.madeBy.name, createdById: article.madeBy.id },
  ...{ slug: article.slug, sectionId: article.sectionId },
  ...{ headline: article.headline, standfirst: article.standfirst, place: "" },
  ...{ searchTitle: "", searchDescription: "", socialText: "", language: "en", direction: "ltr" as const },
  body: bodyOf(article),
  words: article.paragraphs.reduce((sum, text) => sum + text.split(" ").length, 0),
});
