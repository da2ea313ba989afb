import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Reader, Writer } from "#db/client.ts";
import { revisionBylines, type revisionPurposes, revisions, revisionTopics } from "#db/schema/articles.ts";
import { media } from "#db/schema/media.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { indexForDesk } from "#domain/search/indexing.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import type { ArticleRow } from "./article-row.ts";
import { countWords, textOfBody } from "./body-text.ts";
import type { DraftContent } from "./draft-content.ts";
import { listAuthorsById, listTopicsById } from "./named.ts";
import { searchTextOf } from "./search-text.ts";

/** What a revision says. `related` is null where nothing was chosen: what the article has already stays. */
export type Written = Omit<DraftContent, "related"> & { related: DraftContent["related"] | null };

export interface Reason {
  purpose: (typeof revisionPurposes)[number];
  /** In somebody's words. */
  comment?: string | undefined;
}

/** A revision that was added: what names it, and what the article's row has to say of it. */
export interface Kept {
  revisionId: number;
  number: number;
  row: Pick<ArticleRow, "headRevisionId" | "workingHeadline" | "changedAt" | "changedByName">;
}

/** Who somebody is to the database: the scheduler and the command line are nobody's row. */
export const staffIdOf = (actor: Actor): number | null => (actor.kind === "staff" ? actor.id : null);

const texts = [
  ...(["headline", "standfirst", "place", "slug", "notes"] as const),
  ...(["searchTitle", "searchDescription", "socialText"] as const),
];

/** Content as a revision keeps it: without spaces around its texts. */
function tidy<Content extends Written>(content: Content): Content {
  const tidied = { ...content };
  for (const text of texts) tidied[text] = content[text].trim();
  return tidied;
}

/** Whether two drafts say the same. That a slug was chosen by hand says nothing to readers. */
export function saysTheSame(one: DraftContent, other: DraftContent): boolean {
  const said = (content: DraftContent) => ({ ...tidy(content), slugByHand: false });
  return isDeepStrictEqual(said(one), said(other));
}

/**
 * Adds a revision to an article that is held, and puts it into the newsroom's index. What it names that is no longer
 * there (a topic that was deleted since) is left out.
 */
export async function addRevision(
  tx: Writer,
  actor: Actor,
  articleId: number,
  written: Written,
  { purpose, comment = "" }: Reason,
  now: Date,
): Promise<Kept> {
  const { headline, standfirst, place, slug, notes, ...content } = tidy(written);
  const { searchTitle, searchDescription, socialText, language, direction, body } = content;
  const number = (await newestNumber(tx, articleId)) + 1;
  const made = { number, createdAt: now, createdBy: nameOf(actor), createdById: staffIdOf(actor) };
  const [revision] = await tx
    .insert(revisions)
    .values({
      ...{ articleId, ...made, purpose, comment: comment.trim() },
      ...{ headline, standfirst, place, slug, notes },
      ...{ searchTitle, searchDescription, socialText, language, direction, body },
      sectionId: await idIfThere(tx, sections, content.sectionId),
      leadMediaId: await idIfThere(tx, media, content.leadMediaId),
      embargoUntil: content.embargoUntil === null ? null : new Date(content.embargoUntil),
      relatedChoice: content.related,
      words: countWords(textOfBody(body)),
    })
    .returning({ id: revisions.id });
  if (!revision) throw new Error("The revision was not added.");
  await nameWhom(tx, revision.id, content);
  const searched = { ...written, related: written.related ?? { pinned: [], barred: [] } };
  await indexForDesk(tx, articleId, await searchTextOf(tx, searched));
  return {
    ...{ revisionId: revision.id, number },
    row: {
      ...{ headRevisionId: revision.id, workingHeadline: headline },
      ...{ changedAt: now, changedByName: nameOf(actor) },
    },
  };
}

async function newestNumber(reader: Reader, articleId: number): Promise<number> {
  const [newest] = await reader
    .select({ number: sql<number>`coalesce(max(${revisions.number}), 0)`.mapWith(Number) })
    .from(revisions)
    .where(eq(revisions.articleId, articleId));
  return newest?.number ?? 0;
}

async function idIfThere(reader: Reader, table: typeof sections | typeof media, id: number | null) {
  if (id === null) return null;
  const [row] = await reader.select({ id: table.id }).from(table).where(eq(table.id, id)).limit(1);
  return row?.id ?? null;
}

async function nameWhom(tx: Writer, revisionId: number, content: Pick<Written, "bylines" | "topics">) {
  const bylines = (await listAuthorsById(tx, content.bylines)).map(({ id: authorId }, position) => ({
    ...{ revisionId, position, authorId },
  }));
  if (bylines.length > 0) await tx.insert(revisionBylines).values(bylines);
  const topics = (await listTopicsById(tx, content.topics)).map(({ id: topicId }, position) => ({
    ...{ revisionId, position, topicId },
  }));
  if (topics.length > 0) await tx.insert(revisionTopics).values(topics);
}
