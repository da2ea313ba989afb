import { and, desc, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { pages, pageVersions } from "#db/schema/pages.ts";
import type { Media } from "#domain/articles/article.ts";
import type { Body } from "#domain/articles/body.ts";
import { mediaOfBody } from "#domain/articles/body-text.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { isStandingSlug, type StandingSlug, standingNames, standingSlugs } from "./standing.ts";

interface VersionOfPage {
  number: number;
  title: string;
  publishedAt: Date;
  publishedByName: string;
}

/** Each page with its version in force; undefined where there is none yet. @throws Forbidden */
export async function listStandingPages(
  actor: Actor,
): Promise<{ slug: StandingSlug; inForce: VersionOfPage | undefined }[]> {
  requirePermission(actor, "publish standing pages");
  return Promise.all(
    standingSlugs.map(async (slug) => ({ slug, inForce: (await listVersions(slug, 1))[0] })),
  );
}

/** A page as it is edited. */
export interface EditedPage {
  slug: StandingSlug;
  /** 0 before there is one. */
  version: number;
  title: string;
  body: Body;
  /** What the body shows. */
  media: Media[];
  /** Every version, the newest first. */
  versions: VersionOfPage[];
}

/** @returns undefined when there is no such page. @throws Forbidden */
export async function findPageForEditing(actor: Actor, slug: string): Promise<EditedPage | undefined> {
  requirePermission(actor, "publish standing pages");
  if (!isStandingSlug(slug)) return undefined;
  const versions = await listVersions(slug, 1_000);
  const number = versions[0]?.number ?? 0;
  const [row] = await db
    .select({ body: pageVersions.body })
    .from(pageVersions)
    .innerJoin(pages, eq(pages.id, pageVersions.pageId))
    .where(and(eq(pages.slug, slug), eq(pageVersions.number, number)))
    .limit(1);
  const body = (row?.body ?? { type: "doc", content: [{ type: "paragraph" }] }) as Body;
  const media = [...(await listMedia(mediaOfBody(body))).values()];
  return {
    slug,
    version: number,
    title: versions[0]?.title ?? standingNames[slug],
    body,
    media,
    versions,
  };
}

const listVersions = (slug: StandingSlug, limit: number): Promise<VersionOfPage[]> =>
  db
    .select({
      number: pageVersions.number,
      title: pageVersions.title,
      publishedAt: pageVersions.publishedAt,
      publishedByName: pageVersions.publishedByName,
    })
    .from(pageVersions)
    .innerJoin(pages, eq(pages.id, pageVersions.pageId))
    .where(eq(pages.slug, slug))
    .orderBy(desc(pageVersions.number))
    .limit(limit);
