import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { setAsideDrafts } from "#db/schema/drafts.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import type { Actor } from "#domain/staff/actor.ts";
import type { Media } from "./article.ts";
import { type ArticleRow, findArticleRow } from "./article-row.ts";
import { mediaOfBody } from "./body-text.ts";
import { type Comparison, compareVersions, type Version } from "./comparing.ts";
import type { DraftContent } from "./draft-content.ts";
import { findDraft } from "./drafts.ts";
import type { Previewed } from "./preview-tokens.ts";
import { findRevisionContent } from "./revision-content.ts";
import { mayWrite } from "./workflow.ts";

/** A version that is one side of a comparison. */
export interface Side {
  what: Previewed;
  at: Date;
  by: string;
}

export interface ComparedRevisions extends Comparison {
  before: Side;
  after: Side;
  /** Everything that either side shows, by its id. */
  media: ReadonlyMap<number, Media>;
  language: string;
  direction: "ltr" | "rtl";
}

/**
 * Compares two versions of an article: revisions, the draft, or what was set aside.
 * @returns undefined when the article is not there, or not theirs, or has no such version
 */
export async function compareRevisions(
  actor: Actor,
  input: { articleId: number; from: Previewed; to: Previewed },
): Promise<ComparedRevisions | undefined> {
  const article = await findArticleRow(db, input.articleId);
  if (!article || !mayWrite(actor, article)) return undefined;
  const before = await findVersion(article, input.from);
  const after = await findVersion(article, input.to);
  if (!before || !after) return undefined;
  const both = [before.content, after.content];
  const media = await listMedia(
    both.flatMap(({ body, leadMediaId }) => [...mediaOfBody(body), ...(leadMediaId ? [leadMediaId] : [])]),
  );
  const names = await namesIn(both);
  const { timeZone } = await findPublication();
  const describe = (id: number) => inWords(id, media.get(id));
  const version = (content: DraftContent): Version => ({
    fields: fieldsOf(content, { ...names, timeZone }, describe),
    body: content.body,
  });
  const { language, direction } = after.content;
  return {
    ...compareVersions(version(before.content), version(after.content), describe),
    ...{ before: before.side, after: after.side, media, language, direction },
  };
}

interface Found {
  side: Side;
  content: DraftContent;
}

async function findVersion(article: ArticleRow, what: Previewed): Promise<Found | undefined> {
  const [kind, number] = what.split(" ");
  if (kind === "revision") {
    const read = await findRevisionContent(article.id, Number(number));
    if (!read) return undefined;
    const { createdAt: at, createdBy: by } = read.revision;
    return { side: { what, at, by }, content: read.content };
  }
  if (kind === "draft") {
    const draft = await findDraft(db, article);
    return { side: { what, at: draft.savedAt, by: draft.savedByName }, content: draft.content };
  }
  const [kept] = await db
    .select({ at: setAsideDrafts.at, by: setAsideDrafts.staffName, content: setAsideDrafts.content })
    .from(setAsideDrafts)
    .where(and(eq(setAsideDrafts.id, Number(number)), eq(setAsideDrafts.articleId, article.id)))
    .limit(1);
  // It was judged on its way in.
  return kept && { side: { what, at: kept.at, by: kept.by }, content: kept.content as DraftContent };
}

/** What the ids that a draft holds are called. */
interface Names {
  sections: ReadonlyMap<number, string>;
  topics: ReadonlyMap<number, string>;
  authors: ReadonlyMap<number, string>;
  /** Of live ones alone: whoever may write one article may not see every other. */
  articles: ReadonlyMap<number, string>;
}

async function namesIn(contents: DraftContent[]): Promise<Names> {
  const ids = (of: (content: DraftContent) => (number | null)[]) => [
    ...new Set([0, ...contents.flatMap(of).filter((id) => id !== null)]),
  ];
  const named = (rows: { id: number; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  const sectionIds = ids(({ sectionId }) => [sectionId]);
  const topicIds = ids((content) => content.topics);
  const authorIds = ids(({ bylines }) => bylines);
  const relatedIds = ids(({ related }) => [...related.pinned, ...related.barred]);
  return {
    sections: named(
      await db
        .select({ id: sections.id, name: sections.name })
        .from(sections)
        .where(inArray(sections.id, sectionIds))
        .limit(sectionIds.length),
    ),
    topics: named(
      await db
        .select({ id: topics.id, name: topics.name })
        .from(topics)
        .where(inArray(topics.id, topicIds))
        .limit(topicIds.length),
    ),
    authors: named(
      await db
        .select({ id: authors.id, name: authors.name })
        .from(authors)
        .where(inArray(authors.id, authorIds))
        .limit(authorIds.length),
    ),
    articles: named(
      await db
        .select({ id: articles.id, name: revisions.headline })
        .from(articles)
        .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
        .where(inArray(articles.id, relatedIds))
        .limit(relatedIds.length),
    ),
  };
}

/** Every field beside the body, in words and in the editor's order. */
function fieldsOf(
  content: DraftContent,
  names: Names & { timeZone: string },
  describe: (id: number) => string,
): Version["fields"] {
  const said = (ids: number[], of: ReadonlyMap<number, string>) =>
    ids.map((id) => of.get(id) ?? `№ ${id}, no longer there`).join(", ");
  const { sectionId, leadMediaId, embargoUntil, related } = content;
  return [
    { label: "Headline", text: content.headline },
    { label: "Standfirst", text: content.standfirst },
    leadMediaId === null
      ? { label: "Lead picture or clip", text: "" }
      : { label: "Lead picture or clip", text: describe(leadMediaId), media: [leadMediaId] },
    { label: "Section", text: sectionId === null ? "" : said([sectionId], names.sections) },
    { label: "Topics", text: said(content.topics, names.topics) },
    { label: "Byline", text: said(content.bylines, names.authors) },
    { label: "Place", text: content.place },
    { label: "Slug", text: content.slug },
    { label: "Related, pinned", text: said(related.pinned, names.articles) },
    { label: "Related, barred", text: said(related.barred, names.articles) },
    { label: "Search title", text: content.searchTitle },
    { label: "Search description", text: content.searchDescription },
    { label: "Social text", text: content.socialText },
    { label: "Language", text: `${content.language}, ${content.direction}` },
    { label: "Embargo until", text: embargoUntil ? instantInWords(embargoUntil, names.timeZone) : "" },
    { label: "Notes to editors", text: content.notes },
  ];
}

const instantInWords = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone }).format(new Date(at));

function inWords(id: number, media: Media | undefined): string {
  if (!media) return `№ ${id}, no longer there`;
  return [`№ ${id}`, media.alt || "without alternative text", media.caption, media.credit]
    .filter(Boolean)
    .join(" · ");
}
