import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import {
  createArticle,
  type Drafted,
  type RevisionContent,
  reviseArticle,
} from "#domain/articles/bringing-in.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { publishArticle, updateArticle } from "#domain/articles/publishing.ts";
import { commandLine } from "#domain/staff/actor.ts";

/* Articles that a story makes for itself, in the test's own process: to the server it is another process that writes. */

export const contentOf = (headline: string, ...paragraphs: string[]): RevisionContent => ({
  headline,
  standfirst: "",
  place: "",
  body: body(...(paragraphs.length > 0 ? paragraphs : ["Text."]).map((text) => paragraph(text))),
  leadMediaId: undefined,
  bylines: [],
  topics: [],
  searchTitle: "",
  searchDescription: "",
  socialText: "",
  language: "en",
  direction: "ltr",
});

/** Publishes an article in a section. @returns what the next change of it has to know */
export async function publishNew(section: string, slug: string, content: RevisionContent): Promise<Drafted> {
  const [home] = await db
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.slug, section))
    .limit(1);
  if (!home) throw new Error(`There is no section ${section}.`);
  const drafted = await createArticle(commandLine, { ...content, slug, sectionId: home.id }, new Date());
  await publishArticle(commandLine, drafted, new Date());
  return { ...drafted, version: drafted.version + 1 };
}

/** Shows readers another revision of a live article, as a minor change. */
export async function publishChange(articleId: number, content: RevisionContent): Promise<Drafted> {
  const drafted = await reviseArticle(commandLine, { ...content, articleId }, new Date());
  await updateArticle(commandLine, { ...drafted, change: { kind: "minor", note: "" } }, new Date());
  return { ...drafted, version: drafted.version + 1 };
}

/** An article as it is kept, by its slug. */
export async function findKept(slug: string) {
  const [kept] = await db
    .select({ article: articles, revision: revisions })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(eq(articles.slug, slug))
    .limit(1);
  if (!kept) throw new Error(`There is no live article ${slug}.`);
  return kept;
}
