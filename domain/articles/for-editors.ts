import { asc, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.ts";
import { revisions } from "#db/schema/articles.ts";
import { staff } from "#db/schema/staff.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { fold } from "#domain/search/words.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import type { Media } from "./article.ts";
import { type ArticleRow, findArticleRow } from "./article-row.ts";
import { articleAddress } from "./cards.ts";
import type { DraftContent } from "./draft-content.ts";
import { findDraft } from "./drafts.ts";
import type { KindOfChange } from "./kind-of-change.ts";
import { mediaOf } from "./live-lists.ts";
import { type Aside, listAsides } from "./setting-aside.ts";
import { type ArticleState, type MoveName, mayWrite, movesFor } from "./workflow.ts";
import { differsFromFixed } from "./working-draft.ts";

/** An article as the editor opens it. */
export interface EditedArticle {
  id: number;
  version: number;
  state: ArticleState;
  /** Where readers find it; undefined while they don't. */
  address: string | undefined;
  content: DraftContent;
  draftVersion: number;
  /** The tab that saved it, and which of its saves it is. */
  draftTab: string;
  draftEdit: number;
  savedAt: Date;
  savedByName: string;
  /** What this actor may do with it now. */
  moves: MoveName[];
  /** Whether the draft says something that readers don't see, or won't at the time that is set. */
  hasChanges: boolean;
  firstPublishedAt: Date | undefined;
  publishedAt: Date | undefined;
  scheduledFor: Date | undefined;
  scheduledByName: string | undefined;
  /** Of an update that is scheduled. */
  scheduledChange: KindOfChange | undefined;
  embargoUntil: Date | undefined;
  /** The number of the newest revision; 0 while there is none. */
  headNumber: number;
  madeBy: string;
  givenTo: { id: number; name: string } | undefined;
  /** What was set aside and is not settled, of anybody. */
  asides: Aside[];
  /** All that the content names. */
  media: Media[];
}

/** An article for whoever may write it. @returns undefined when it is not there, or not theirs */
export async function findForEditing(actor: Actor, articleId: number): Promise<EditedArticle | undefined> {
  const article = await findArticleRow(db, articleId);
  if (!article || !mayWrite(actor, article)) return undefined;
  const draft = await findDraft(db, article);
  const { scheduledRevisionId } = article;
  const fixed = scheduledRevisionId === null ? article : { ...article, liveRevisionId: scheduledRevisionId };
  const asides = await listAsides(db, articleId);
  const media = await listMedia([draft, ...asides].flatMap(({ content }) => mediaOf(content)));
  return {
    ...{ id: article.id, version: article.version, state: article.state, content: draft.content },
    address: await liveAddress(article),
    ...{ draftVersion: draft.version, draftTab: draft.tab, draftEdit: draft.edit },
    ...{ savedAt: draft.savedAt, savedByName: draft.savedByName },
    moves: movesFor(actor, article).filter((move) => move !== "cancel update" || article.scheduledFor),
    hasChanges: await differsFromFixed(db, fixed, draft.content),
    firstPublishedAt: article.firstPublishedAt ?? undefined,
    publishedAt: article.publishedAt ?? undefined,
    scheduledFor: article.scheduledFor ?? undefined,
    scheduledByName: article.scheduledFor ? await nameOfStaff(article.scheduledById) : undefined,
    // It was judged when it was scheduled.
    scheduledChange: (article.scheduledChange as KindOfChange | null) ?? undefined,
    embargoUntil: article.embargoUntil ?? undefined,
    headNumber: await headNumber(article),
    madeBy: (await nameOfStaff(article.madeById)) ?? "",
    givenTo: await findColleague(article.givenToId),
    ...{ asides, media: [...media.values()] },
  };
}

async function liveAddress({ state, slug, sectionId }: ArticleRow): Promise<string | undefined> {
  if (state !== "published" || sectionId === null) return undefined;
  const [section] = await db
    .select({ slug: sections.slug })
    .from(sections)
    .where(eq(sections.id, sectionId))
    .limit(1);
  return section && articleAddress(section.slug, slug);
}

async function headNumber({ headRevisionId }: ArticleRow): Promise<number> {
  const [head] = await db
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.id, headRevisionId ?? 0))
    .limit(1);
  return head?.number ?? 0;
}

async function findColleague(id: number | null): Promise<{ id: number; name: string } | undefined> {
  if (id === null) return undefined;
  const [person] = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(eq(staff.id, id))
    .limit(1);
  return person;
}

const nameOfStaff = async (id: number | null) => (await findColleague(id))?.name;

export interface Choices {
  sections: { id: number; name: string; slug: string }[];
  authors: { id: number; name: string }[];
  colleagues: { id: number; name: string }[];
}

/** What an article can be put under, signed with, and given to. @throws Forbidden */
export async function listChoices(actor: Actor): Promise<Choices> {
  requirePermission(actor, "enter the newsroom");
  return {
    sections: await db
      .select({ id: sections.id, name: sections.name, slug: sections.slug })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.id))
      .limit(500),
    authors: await db
      .select({ id: authors.id, name: authors.name })
      .from(authors)
      .orderBy(asc(authors.name), asc(authors.id))
      .limit(5_000),
    colleagues: await db
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(isNull(staff.disabledAt))
      .orderBy(asc(staff.name), asc(staff.id))
      .limit(1_000),
  };
}

/** So many are looked through for a name, and so many are shown. */
const mostTopics = 20_000;
const topicsShown = 20;

/**
 * Topics whose names hold what is typed, whatever its accents: those that begin with it first.
 * @throws Forbidden
 */
export async function searchTopics(actor: Actor, query: string): Promise<{ id: number; name: string }[]> {
  requirePermission(actor, "enter the newsroom");
  const wanted = fold(query).trim();
  const rows = await db
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(isNull(topics.mergedIntoId))
    .orderBy(asc(topics.name), asc(topics.id))
    .limit(mostTopics);
  const found = rows.flatMap((topic) => {
    const at = fold(topic.name).indexOf(wanted);
    return at < 0 ? [] : [{ topic, first: at === 0 ? 0 : 1 }];
  });
  return found
    .sort((one, other) => one.first - other.first)
    .slice(0, topicsShown)
    .map(({ topic }) => topic);
}
