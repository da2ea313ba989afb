import { and, asc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { expect } from "vitest";
import { db, sqliteWriter } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { archiveCounts } from "#db/schema/archive.ts";
import { articles, publications, revisionBylines, revisions, revisionTopics } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { drafts } from "#db/schema/drafts.ts";
import { corrections, formerSlugs, liveAuthors, liveClips, liveTopics } from "#db/schema/live-articles.ts";
import { media, shownMedia } from "#db/schema/media.ts";
import { changes } from "#db/schema/publication.ts";
import { deskDocuments, searchDocuments, searchWords } from "#db/schema/search.ts";
import { sitemapParts } from "#db/schema/syndication.ts";
import { dayOf } from "#domain/archive/days.ts";
import { findTimeZone } from "#domain/publication/publication.ts";
import { countsOf } from "#domain/search/counting.ts";
import { partOf } from "#domain/syndication/sitemap-parts.ts";
import type { Body } from "./body.ts";
import type { DraftContent } from "./draft-content.ts";
import { mediaOf } from "./live-lists.ts";
import { findRevisionById } from "./revision-content.ts";
import { saysTheSame } from "./revisions.ts";

/*
 * What is true of every article, however the process that wrote it has ended. Texts are compared as sorted lists, so that
 * a failure names what is too much and what is missing.
 */

type Ids = { a: number; b: number | string | null };
const pairs = (rows: Ids[]) => rows.map(({ a, b }) => `${a} ${b}`).sort();

/** @returns how many articles are live */
export async function expectWholeDatabase(): Promise<number> {
  const live = await db
    .select({ article: articles, revision: revisions })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId));
  for (const { article } of live) expect(article.state).toBe("published");
  await expectLists();
  await expectArchive(live);
  await expectSitemap(live);
  await expectIndexes(live.map(({ article }) => article.id));
  await expectMedia(live);
  await expectPublications();
  await expectAddresses(live);
  await expectLog();
  await expectDrafts();
  return live.length;
}

async function expectLists() {
  const isLive = sql`exists (select 1 from ${articles} where ${articles.liveRevisionId} = revision_id)`;
  const articleOf = sql<number>`(select ${articles.id} from ${articles} where ${articles.liveRevisionId} = revision_id)`;
  expect(pairs(await db.select({ a: liveTopics.articleId, b: liveTopics.topicId }).from(liveTopics))).toEqual(
    pairs(await db.select({ a: articleOf, b: revisionTopics.topicId }).from(revisionTopics).where(isLive)),
  );
  expect(
    pairs(await db.select({ a: liveAuthors.articleId, b: liveAuthors.authorId }).from(liveAuthors)),
  ).toEqual(
    pairs(await db.select({ a: articleOf, b: revisionBylines.authorId }).from(revisionBylines).where(isLive)),
  );
  const clips = await db
    .select({ a: articles.id, b: media.kind })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(media, and(eq(media.id, revisions.leadMediaId), eq(media.kind, "video")));
  expect(pairs(await db.select({ a: liveClips.articleId, b: sql<string>`'video'` }).from(liveClips))).toEqual(
    pairs(clips),
  );
  for (const list of [liveTopics, liveAuthors, liveClips])
    expect(
      await db
        .select({ id: articles.id })
        .from(list)
        .innerJoin(
          articles,
          and(eq(articles.id, list.articleId), ne(articles.publishedAt, list.publishedAt)),
        ),
    ).toEqual([]);
}

/** Each year, month and day has as many articles as readers first saw then. */
async function expectArchive(live: Live[]) {
  const timeZone = await findTimeZone(db);
  const meant = new Map<string, number>();
  for (const { article } of live) {
    const day = dayOf(article.firstPublishedAt ?? new Date(0), timeZone);
    for (const period of [day.slice(0, 4), day.slice(0, 7), day])
      meant.set(period, (meant.get(period) ?? 0) + 1);
  }
  const counted = await db.select().from(archiveCounts);
  expect(counted.map(({ period, articles: n }) => [period, n]).sort()).toEqual([...meant].sort());
}

/** The sitemap has a part for every live article, and none besides. */
async function expectSitemap(live: Live[]) {
  const meant = new Set(live.map(({ article }) => partOf(article.id)));
  const kept = await db.select({ number: sitemapParts.number }).from(sitemapParts);
  expect(kept.map(({ number }) => number).sort()).toEqual([...meant].sort());
}

async function expectIndexes(liveIds: number[]) {
  const indexed = await db.select().from(searchDocuments);
  expect(indexed.map(({ articleId }) => articleId).sort()).toEqual(liveIds.sort());
  const texts = indexed.map(({ title, content }) => `${title} ${content}`);
  const counted = await db.select({ a: searchWords.articles, b: searchWords.word }).from(searchWords);
  expect(pairs(counted)).toEqual(pairs([...countsOf([], texts)].map(([b, a]) => ({ a, b }))));
  const recorded = new Set((await db.select({ key: changes.key }).from(changes)).map(({ key }) => key));
  for (const id of liveIds) expect(recorded).toContain(`article:${id}`);

  // The newsroom finds an article as soon as it is called something.
  const called = await db
    .select({ id: articles.id })
    .from(articles)
    .where(or(isNotNull(articles.headRevisionId), ne(articles.workingHeadline, "")));
  const onDesk = await db.select({ id: deskDocuments.articleId }).from(deskDocuments);
  expect(onDesk.map(({ id }) => id).sort()).toEqual(called.map(({ id }) => id).sort());
}

type Live = { article: typeof articles.$inferSelect; revision: typeof revisions.$inferSelect };

/** Readers may fetch what live articles show, and nothing else. */
async function expectMedia(live: Live[]) {
  const shown = await db.select({ a: shownMedia.mediaId, b: shownMedia.shownBy }).from(shownMedia);
  const meant = live.flatMap(({ article, revision }) => {
    const ids = mediaOf({ leadMediaId: revision.leadMediaId, body: revision.body as Body });
    return [...new Set(ids)].map((a) => ({ a, b: `article:${article.id}` }));
  });
  expect(pairs(shown)).toEqual(pairs(meant));
}

/** Each time something went live is noted once, the last of it is what is live, and corrections are told with it. */
async function expectPublications() {
  const noted = await db.select().from(publications).orderBy(asc(publications.id));
  const newest = new Map(noted.map((publication) => [publication.articleId, publication.revisionId]));
  const rows = await db.select().from(articles);
  for (const article of rows) {
    if (article.liveRevisionId !== null) expect(newest.get(article.id)).toBe(article.liveRevisionId);
    const first = noted.filter(({ articleId, change }) => articleId === article.id && change === "first");
    expect(first).toHaveLength(article.firstPublishedAt ? 1 : 0);
  }
  const corrected = await db.select({ a: corrections.articleId, b: corrections.text }).from(corrections);
  const corrective = noted.filter(({ change }) => change === "correction");
  expect(pairs(corrected)).toEqual(pairs(corrective.map(({ articleId: a, note: b }) => ({ a, b }))));
}

/** Every address that readers have known leads to the article. */
async function expectAddresses(live: Live[]) {
  for (const { article, revision } of live) {
    expect(article.slug).toBe(revision.slug);
    expect(article.sectionId).toBe(revision.sectionId);
  }
  const known = await db
    .select({ a: publications.articleId, b: revisions.slug })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId));
  const current = new Map((await db.select().from(articles)).map(({ id, slug }) => [id, slug]));
  const former = known.filter(({ a, b }) => current.get(a) !== b);
  expect(pairs(await db.select({ a: formerSlugs.articleId, b: formerSlugs.slug }).from(formerSlugs))).toEqual(
    [...new Set(pairs(former))],
  );
}

/** The log tells of every revision and publication, of no other, and of where the article is. */
async function expectLog() {
  const log = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subjectKind, "article"))
    .orderBy(asc(auditLog.id));
  const told = (key: string) =>
    log.flatMap(({ subjectId, details }) =>
      details[key] ? [{ a: subjectId ?? 0, b: String(details[key]) }] : [],
    );
  const numbers = await db.select({ a: revisions.articleId, b: revisions.number }).from(revisions);
  expect(pairs(told("revision"))).toEqual(pairs(numbers));
  const wentLive = log.filter(({ action }) => action === "article.publish" || action === "article.update");
  const noted = await db.select({ a: publications.articleId, b: publications.change }).from(publications);
  expect(wentLive.map(({ subjectId }) => subjectId).sort()).toEqual(noted.map(({ a }) => a).sort());
  const states = new Map(told("to").map(({ a, b }) => [a, b]));
  for (const { id, state } of await db.select().from(articles)) expect(states.get(id) ?? "draft").toBe(state);
}

/** Each article has its draft, and its row says what the draft does. */
async function expectDrafts() {
  const rows = await db
    .select({ article: articles, draft: drafts })
    .from(articles)
    .leftJoin(drafts, eq(drafts.articleId, articles.id));
  for (const { article, draft } of rows) {
    // It was judged on its way in.
    const content = draft?.content as DraftContent;
    expect(article.workingHeadline).toBe(content.headline);
    const [newest] = await db
      .select({ id: revisions.id })
      .from(revisions)
      .where(eq(revisions.articleId, article.id))
      .orderBy(sql`${revisions.number} desc`)
      .limit(1);
    expect(article.headRevisionId).toBe(newest?.id ?? null);
    if (article.liveRevisionId === null) continue;
    const live = await findRevisionById(db, article.id, article.liveRevisionId);
    expect(article.hasChanges).toBe(!live || !saysTheSame(live.content, content));
  }
}

/** That the file itself is sound, and its full-text indexes hold what their tables do. */
export function expectSoundFile(): void {
  if (dialect !== "sqlite") return;
  sqliteWriter().pragma("busy_timeout = 5000");
  expect(sqliteWriter().pragma("integrity_check", { simple: true })).toBe("ok");
  expect(sqliteWriter().pragma("foreign_key_check")).toEqual([]);
  for (const index of ["search_index", "desk_index"])
    sqliteWriter().exec(`INSERT INTO ${index}(${index}) VALUES ('integrity-check')`);
}
