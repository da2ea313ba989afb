import { eq, sql } from "drizzle-orm";
import { type Reader, transaction, type Writer } from "#db/client.ts";
import { articles, formerSlugs, revisionBylines, revisions, revisionTopics } from "#db/schema/articles.ts";
import { isLanguageTag } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { countWords, textOfBody } from "./body-text.ts";
import { parseBody } from "./body-validation.ts";
import { withoutControlCharacters } from "./plain-text.ts";
import { checkSlug } from "./slug.ts";

/** What a revision says. */
export interface RevisionContent {
  headline: string;
  standfirst: string;
  place: string;
  /** A ProseMirror document as JSON; judged whole. */
  body: unknown;
  leadMediaId: number | undefined;
  /** Ids of authors, in the order of the byline. */
  bylines: number[];
  /** Ids of topics, the most telling first. */
  topics: number[];
  searchTitle: string;
  searchDescription: string;
  socialText: string;
  language: string;
  direction: "ltr" | "rtl";
}

export interface Drafted {
  articleId: number;
  revisionId: number;
  version: number;
}

/** @throws Refusal when the slug leads to another article, now or from its past */
export async function checkSlugIsFree(reader: Reader, slug: string, articleId?: number): Promise<void> {
  const [current] = await reader
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.slug, slug))
    .limit(1);
  const [former] = await reader
    .select({ id: formerSlugs.articleId })
    .from(formerSlugs)
    .where(eq(formerSlugs.slug, slug))
    .limit(1);
  const taken = [current, former].some((row) => row && row.id !== articleId);
  if (taken)
    throw new Refusal("Another article has this address, or had it once. Choose another slug.", "slug");
}

/**
 * Begins an article with its first revision, as a draft.
 * @throws Refusal with the field that is wrong
 */
export async function createArticle(
  actor: Actor,
  input: RevisionContent & { slug: string; sectionId: number },
  now: Date,
): Promise<Drafted> {
  const slug = checkSlug(input.slug);
  return transaction(async (tx) => {
    await checkSlugIsFree(tx, slug);
    const [article] = await tx
      .insert(articles)
      .values({ slug, sectionId: input.sectionId, state: "draft", createdAt: now })
      .returning({ id: articles.id, version: articles.version });
    if (!article) throw new Error("The article was not created.");
    const revisionId = await addRevision(tx, actor, article.id, input, now);
    return { articleId: article.id, revisionId, version: article.version };
  });
}

/**
 * Adds a revision; what readers see stays as it is until it is published.
 * @throws Refusal with the field that is wrong
 */
export async function reviseArticle(
  actor: Actor,
  input: RevisionContent & { articleId: number },
  now: Date,
): Promise<Drafted> {
  return transaction(async (tx) => {
    const [article] = await tx
      .update(articles)
      .set({ version: sql`${articles.version} + 1` })
      .where(eq(articles.id, input.articleId))
      .returning({ version: articles.version });
    if (!article) throw new Refusal("This article is no longer there.");
    const revisionId = await addRevision(tx, actor, input.articleId, input, now);
    return { articleId: input.articleId, revisionId, version: article.version };
  });
}

/** The longest each text may be, in characters. */
const longest = {
  headline: 300,
  standfirst: 1_000,
  place: 100,
  searchTitle: 300,
  searchDescription: 500,
  socialText: 500,
} as const;

function checkTexts(content: RevisionContent): RevisionContent {
  const checked = { ...content };
  for (const field of Object.keys(longest) as (keyof typeof longest)[]) {
    checked[field] = withoutControlCharacters(content[field]).trim();
    const most = longest[field];
    if (checked[field].length > most) throw new Refusal(`Shorten this to ${most} characters.`, field);
  }
  if (!checked.headline) throw new Refusal("An article needs a headline.", "headline");
  if (!isLanguageTag(content.language)) throw new Refusal("There is no such language tag.", "language");
  return checked;
}

async function addRevision(tx: Writer, actor: Actor, articleId: number, content: RevisionContent, now: Date) {
  const { headline, standfirst, place, searchTitle, searchDescription, socialText, language, direction } =
    checkTexts(content);
  const body = parseBody(content.body);
  const [{ number } = { number: 0 }] = await tx
    .select({ number: sql<number>`coalesce(max(${revisions.number}), 0)`.mapWith(Number) })
    .from(revisions)
    .where(eq(revisions.articleId, articleId));
  const [revision] = await tx
    .insert(revisions)
    .values({
      ...{
        articleId,
        headline,
        standfirst,
        place,
        searchTitle,
        searchDescription,
        socialText,
        language,
        direction,
      },
      number: number + 1,
      createdAt: now,
      createdBy: nameOf(actor),
      leadMediaId: content.leadMediaId ?? null,
      words: countWords(textOfBody(body)),
      body,
    })
    .returning({ id: revisions.id });
  if (!revision) throw new Error("The revision was not added.");

  const inOrder = (ids: number[]) => [...new Set(ids)].map((id, position) => ({ id, position }));
  const bylines = inOrder(content.bylines).map(({ id, position }) => ({
    revisionId: revision.id,
    position,
    authorId: id,
  }));
  if (bylines.length > 0) await tx.insert(revisionBylines).values(bylines);
  const topics = inOrder(content.topics).map(({ id, position }) => ({
    revisionId: revision.id,
    position,
    topicId: id,
  }));
  if (topics.length > 0) await tx.insert(revisionTopics).values(topics);
  return revision.id;
}
