import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { isRefusal } from "#domain/refusal.ts";
import type { ArticleCard, Named, PublishedArticle } from "./article.ts";
import type { Body, TopBlock } from "./body.ts";
import { countWords, mediaOfBody, textOfBody } from "./body-text.ts";
import { parseBody } from "./body-validation.ts";
import { articleAddress } from "./cards.ts";
import type { DraftContent } from "./draft-content.ts";
import { listByIds, listLatest } from "./lists-for-readers.ts";
import { listAuthorsById, listTopicsById } from "./named.ts";
import { findRelatedCandidates } from "./related.ts";
import { listCorrectionsOf } from "./whole-articles.ts";

/* What is not published, as readers would read it: for previews alone. */

const relatedShown = 6;
const relatedAtLeast = 4;

/** What stands in the place of a headline that nobody has written yet. */
const noHeadline = "No headline yet";
const noSection = "No section yet";

/** An article with this content, as if it were published: at the time it was, or is to be, or now. */
export async function asReadersRead(
  articleId: number,
  content: DraftContent,
  now: Date,
): Promise<PublishedArticle | undefined> {
  const [article] = await db.select().from(articles).where(eq(articles.id, articleId)).limit(1);
  if (!article) return undefined;
  const body = drawable(content.body);
  const media = await listMedia([
    ...mediaOfBody(body),
    ...(content.leadMediaId === null ? [] : [content.leadMediaId]),
  ]);
  const section = await findSection(content.sectionId);
  const slug = content.slug || article.slug;
  const publishedAt = article.publishedAt ?? article.scheduledFor ?? now;
  const { headline, standfirst, place, language, direction } = content;
  return {
    ...{ id: articleId, slug, section, standfirst, place, language, direction, body, media, publishedAt },
    headline: headline.trim() || noHeadline,
    address: section.slug ? articleAddress(section.slug, slug) : "/",
    bylines: (await listAuthorsById(db, content.bylines)).map(named),
    topics: (await listTopicsById(db, content.topics)).map(named),
    lead: media.get(content.leadMediaId ?? 0),
    words: countWords(textOfBody(body)),
    firstPublishedAt: article.firstPublishedAt ?? publishedAt,
    updatedAt: article.updatedAt ?? undefined,
    changedAt: article.changedForReadersAt ?? now,
    corrections: (await listCorrectionsOf([articleId])).get(articleId) ?? [],
    searchTitle: content.searchTitle || headline,
    searchDescription: content.searchDescription || standfirst,
    socialText: content.socialText || standfirst,
  };
}

/** The related stories it would have: those that were pinned, then what is alike, then the newest. */
export async function listRelatedTo(
  article: PublishedArticle,
  content: DraftContent,
  now: Date,
): Promise<ArticleCard[]> {
  const { pinned, barred } = content.related;
  const question = {
    articleId: article.id,
    sectionId: content.sectionId ?? 0,
    title: content.headline,
    content: [article.standfirst, textOfBody(article.body)].join("\n"),
    topics: content.topics,
  };
  const alike = (await findRelatedCandidates(question, now)).map(({ articleId }) => articleId);
  const wanted = [...new Set([...pinned, ...alike])].filter(
    (id) => id !== article.id && !barred.includes(id),
  );
  const cards = (await listByIds(wanted.slice(0, 100))).slice(0, relatedShown);
  if (cards.length >= relatedAtLeast) return cards;
  const taken = [article.id, ...barred, ...cards.map(({ id }) => id)];
  return [...cards, ...(await listLatest(relatedAtLeast - cards.length, taken))];
}

/** A draft may be unfinished in any way: of a body that could not be published, every block that could is drawn. */
function drawable(body: Body): Body {
  const whole = tryToParse(body);
  if (whole) return whole;
  const blocks: unknown[] = Array.isArray(body.content) ? body.content : [];
  const content = blocks.flatMap(
    (block): TopBlock[] => tryToParse({ type: "doc", content: [block] })?.content ?? [],
  );
  return { type: "doc", content };
}

function tryToParse(body: unknown): Body | undefined {
  try {
    return parseBody(body);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

const named = ({ slug, name }: Named): Named => ({ slug, name });

async function findSection(id: number | null): Promise<Named> {
  const [section] = await db
    .select({ slug: sections.slug, name: sections.name })
    .from(sections)
    .where(eq(sections.id, id ?? 0))
    .limit(1);
  return section ?? { slug: "", name: noSection };
}
