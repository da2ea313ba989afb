import { and, asc, eq, gt, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { media, shownMedia } from "#db/schema/media.ts";
import { articlesInAPart } from "#domain/syndication/sitemap-parts.ts";
import type { Body } from "./body.ts";
import { mediaOf } from "./live-lists.ts";

/*
 * What is true of every article, whoever wrote it and however that ended. What the database itself holds to (references,
 * states that fit) is not asked again.
 */

/** So many articles are named for each thing that is wrong. */
const mostNamed = 20;

const exists = (query: SQL) => sql`exists (select 1 from ${query})`;
const isLive = sql`articles.live_revision_id is not null`;

/** A topic that was merged into another stands for that one. */
const topicMeant = sql`coalesce((select t.merged_into_id from topics t where t.id = r.topic_id), r.topic_id)`;
const topicNamed = sql`revision_topics r where r.revision_id = articles.live_revision_id`;
const topicListed = sql`live_topics l where l.article_id = articles.id`;
const authorNamed = sql`revision_bylines r where r.revision_id = articles.live_revision_id`;
const authorListed = sql`live_authors l where l.article_id = articles.id`;
const opensWithClip = sql`revisions r join media m on m.id = r.lead_media_id where r.id = articles.live_revision_id and m.kind = 'video'`;
const clipListed = sql`live_clips l where l.article_id = articles.id`;
const atAnotherTime = sql`and l.published_at <> articles.published_at`;

const faults: [what: string, isSo: SQL][] = [
  [
    "is missing in the list of a topic of its",
    exists(sql`${topicNamed} and not ${exists(sql`${topicListed} and l.topic_id = ${topicMeant}`)}`),
  ],
  [
    "stands in the list of a topic that is none of its",
    exists(sql`${topicListed} and not ${exists(sql`${topicNamed} and l.topic_id = ${topicMeant}`)}`),
  ],
  [
    "is missing in the list of an author of its",
    exists(sql`${authorNamed} and not ${exists(sql`${authorListed} and l.author_id = r.author_id`)}`),
  ],
  [
    "stands in the list of an author who is none of its",
    exists(sql`${authorListed} and not ${exists(sql`${authorNamed} and l.author_id = r.author_id`)}`),
  ],
  [
    "opens with a clip and is missing among the clips, or the other way round",
    sql`(${exists(opensWithClip)}) <> (${exists(clipListed)})`,
  ],
  [
    "stands in a list at another time than its own",
    sql`${exists(sql`${topicListed} ${atAnotherTime}`)} or ${exists(sql`${authorListed} ${atAnotherTime}`)} or ${exists(sql`${clipListed} ${atAnotherTime}`)}`,
  ],
  [
    "is live and in no part of the sitemap",
    sql`${isLive} and not ${exists(sql`sitemap_parts p where p.number = (articles.id - 1) / ${sql.raw(String(articlesInAPart))} + 1`)}`,
  ],
  [
    "is live and can't be searched for, or the other way round",
    sql`(${isLive}) <> (${exists(sql`search_documents d where d.article_id = articles.id`)})`,
  ],
  [
    "can't be found in the newsroom, or is found without being there",
    sql`(articles.head_revision_id is not null or articles.working_headline <> '') <> (${exists(sql`desk_documents d where d.article_id = articles.id`)})`,
  ],
  [
    "stands at another address than what is live says",
    exists(
      sql`revisions r where r.id = articles.live_revision_id and (r.slug <> articles.slug or coalesce(r.section_id, 0) <> coalesce(articles.section_id, 0))`,
    ),
  ],
  [
    "shows something else than was last published",
    sql`${isLive} and coalesce((select p.revision_id from publications p where p.article_id = articles.id order by p.id desc limit 1), 0) <> articles.live_revision_id`,
  ],
  [
    "was first published at a time that nothing tells of, or the other way round",
    sql`(articles.first_published_at is not null) <> (${exists(sql`publications p where p.article_id = articles.id and p.change = 'first'`)})`,
  ],
  [
    "has a newer version than it knows of",
    sql`coalesce(articles.head_revision_id, 0) <> coalesce((select r.id from revisions r where r.article_id = articles.id order by r.number desc limit 1), 0)`,
  ],
  [
    "has had an address that leads nowhere now",
    exists(
      sql`publications p join revisions r on r.id = p.revision_id where p.article_id = articles.id and r.slug <> articles.slug and not ${exists(sql`former_slugs f where f.article_id = articles.id and f.slug = r.slug`)}`,
    ),
  ],
];

/** @returns a line for each thing that is wrong with an article */
export async function listArticleFaults(progress: (done: number, all: number) => void): Promise<string[]> {
  const lines: string[] = [];
  for (const [at, [what, isSo]] of faults.entries()) {
    const rows = await db
      .select({ id: articles.id })
      .from(articles)
      .where(isSo)
      .orderBy(asc(articles.id))
      .limit(mostNamed + 1);
    lines.push(...rows.slice(0, mostNamed).map(({ id }) => `article ${id} ${what}`));
    if (rows.length > mostNamed) lines.push(`… and so it is with others: ${what}`);
    progress(at + 1, faults.length + 1);
  }
  lines.push(...(await listMediaShownAmiss()));
  progress(faults.length + 1, faults.length + 1);
  return lines;
}

/** How many articles' texts are in memory at a time: one may be a megabyte. */
const slice = 100;

/** Readers may fetch what live articles show, and nothing else. */
async function listMediaShownAmiss(): Promise<string[]> {
  const lines: string[] = [];
  for (let after = 0; lines.length < mostNamed; ) {
    const live = await db
      .select({ id: articles.id, leadMediaId: revisions.leadMediaId, body: revisions.body })
      .from(articles)
      .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
      .where(and(isNotNull(articles.liveRevisionId), gt(articles.id, after)))
      .orderBy(asc(articles.id))
      .limit(slice);
    if (live.length === 0) break;
    const keys = live.map(({ id }) => `article:${id}`);
    const shown = await db
      .select({ shownBy: shownMedia.shownBy, id: media.id, posterId: media.posterId })
      .from(shownMedia)
      .innerJoin(media, eq(media.id, shownMedia.mediaId))
      .where(inArray(shownMedia.shownBy, keys))
      .limit(100_000);
    for (const { id, leadMediaId, body } of live) {
      // It was judged on its way in.
      const meant = mediaOf({ leadMediaId, body: body as Body });
      const found = shown.filter(({ shownBy }) => shownBy === `article:${id}`);
      if (!(await isMeant(meant, found)))
        lines.push(`article ${id} shows other media than readers may fetch`);
      after = id;
    }
  }
  return lines;
}

/** Clips bring their still pictures. An id in a text that nothing has any more shows nothing. */
async function isMeant(meant: number[], found: { id: number; posterId: number | null }[]): Promise<boolean> {
  const ids = new Set(found.map(({ id }) => id));
  const posters = found.filter(({ id }) => meant.includes(id)).map(({ posterId }) => posterId);
  if (found.some(({ id }) => !meant.includes(id) && !posters.includes(id))) return false;
  const missing = meant.filter((id) => !ids.has(id)).slice(0, slice);
  if (missing.length === 0) return true;
  const there = await db.select({ id: media.id }).from(media).where(inArray(media.id, missing)).limit(1);
  return there.length === 0;
}
