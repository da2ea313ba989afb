import { eq } from "drizzle-orm";
import { transaction } from "#db/client.ts";
import { articles, revisionBylines, revisions, revisionTopics } from "#db/schema/articles.ts";
import { deskDocuments } from "#db/schema/search.ts";
import { staff } from "#db/schema/staff.ts";
import { june } from "#domain/articles/testing.ts";
import type { ArticleState } from "#domain/articles/workflow.ts";
import { wordsOf } from "#domain/search/words.ts";
import type { Actor, Role } from "#domain/staff/actor.ts";

/* What tests of the desk begin with: colleagues, and articles as the newsroom's lists see them. */

export const colleagues = {
  contributor: { kind: "staff", id: 1, name: "Carl Contributor", role: "contributor" },
  author: { kind: "staff", id: 2, name: "Ada Author", role: "author" },
  editor: { kind: "staff", id: 3, name: "Edna Editor", role: "editor" },
  admin: { kind: "staff", id: 4, name: "Adam Admin", role: "admin" },
} as const satisfies Record<Role, Actor>;

export async function makeColleagues(): Promise<void> {
  const rows = Object.values(colleagues).map(({ id, name, role }) => {
    const email = `${role}@newsroom.example`;
    return { id, name, role, email, emailKey: email, createdAt: june(1) };
  });
  await transaction((tx) => tx.insert(staff).values(rows));
}

interface Written {
  headline: string;
  text?: string;
  state?: ArticleState;
  sectionId?: number;
  topics?: number[];
  bylines?: number[];
  madeById?: number;
  givenToId?: number;
  changedAt?: Date;
  publishedAt?: Date;
  scheduledFor?: Date;
  hasChanges?: boolean;
}

/** Puts an article where its newest revision would have put it. @returns its id */
export async function write(written: Written): Promise<number> {
  const { headline, text = "", state = "draft", sectionId = 1, topics = [], bylines = [], ...row } = written;
  const changedAt = row.changedAt ?? june(1);
  const slug = headline.toLowerCase().replace(/\P{L}+/gu, "-");
  return transaction(async (tx) => {
    const [article] = await tx
      .insert(articles)
      .values({
        ...{ slug, sectionId, state: "draft" },
        ...{ createdAt: changedAt, changedAt, workingHeadline: headline },
      })
      .returning({ id: articles.id });
    const articleId = article?.id ?? 0;
    const empty = {
      standfirst: "",
      place: "",
      searchTitle: "",
      searchDescription: "",
      socialText: "",
      words: 0,
    };
    const [revision] = await tx
      .insert(revisions)
      .values({
        ...{ ...empty, articleId, headline, sectionId, number: 1, language: "en", direction: "ltr" },
        ...{ createdAt: changedAt, createdBy: "A test", body: {} },
      })
      .returning({ id: revisions.id });
    const revisionId = revision?.id ?? 0;
    const inOrder = <Row>(row: (id: number) => Row, ids: number[]) =>
      ids.map((id, position) => ({ revisionId, position, ...row(id) }));
    if (topics.length > 0)
      await tx.insert(revisionTopics).values(inOrder((topicId) => ({ topicId }), topics));
    if (bylines.length > 0)
      await tx.insert(revisionBylines).values(inOrder((authorId) => ({ authorId }), bylines));
    const publishedAt = row.publishedAt ?? (state === "published" ? changedAt : null);
    await tx
      .update(articles)
      .set({
        ...{ state, publishedAt, firstPublishedAt: publishedAt, headRevisionId: revisionId },
        ...{
          madeById: row.madeById ?? null,
          givenToId: row.givenToId ?? null,
          hasChanges: row.hasChanges ?? false,
        },
        ...{ liveRevisionId: state === "published" ? revisionId : null },
        ...(row.scheduledFor && { scheduledFor: row.scheduledFor, scheduledRevisionId: revisionId }),
      })
      .where(eq(articles.id, articleId));
    const [title, content] = [headline, text].map((said) => wordsOf(said).join(" "));
    await tx.insert(deskDocuments).values({ articleId, title: title ?? "", content: content ?? "" });
    return articleId;
  });
}
