import { eq, inArray, or, sql } from "drizzle-orm";
import { db, prepared } from "#db/client.ts";
import { media, mediaTracks, shownMedia } from "#db/schema/media.ts";
import type { Clip, Media, Picture } from "#domain/articles/article.ts";
import { keptPath } from "#platform/file-store.ts";
import { type Variant, variantPath } from "./making.ts";
import { type MediaRequest, mediaAddress, widthsUpTo } from "./media-address.ts";

type MediaRow = typeof media.$inferSelect;
type TrackRow = typeof mediaTracks.$inferSelect;

/** Of how many ids one query asks: an engine takes only so many parameters. */
const slice = 500;

/** Pictures and clips by their ids, ready to be drawn; ids that nothing has are left out. */
export async function listMedia(ids: readonly number[]): Promise<Map<number, Media>> {
  const wanted = [...new Set(ids)];
  const listed = new Map<number, Media>();
  for (let from = 0; from < wanted.length; from += slice) {
    for (const [id, media] of await listSlice(wanted.slice(from, from + slice))) listed.set(id, media);
  }
  return listed;
}

async function listSlice(wanted: number[]): Promise<Map<number, Media>> {
  const posters = db.select({ id: media.posterId }).from(media).where(inArray(media.id, wanted));
  const rows = await db
    .select()
    .from(media)
    .where(or(inArray(media.id, wanted), inArray(media.id, posters)))
    .limit(2 * slice);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const clips = rows.filter((row) => row.kind === "video").map((row) => row.id);
  const tracks = clips.length > 0 ? await listTracks(clips) : [];

  const listed = new Map<number, Media>();
  for (const id of wanted) {
    const row = byId.get(id);
    if (row) listed.set(id, row.kind === "image" ? asPicture(row) : asClip(row, byId, tracks));
  }
  return listed;
}

const listTracks = (clips: number[]) =>
  db
    .select()
    .from(mediaTracks)
    .where(inArray(mediaTracks.mediaId, clips))
    .orderBy(mediaTracks.mediaId, mediaTracks.id)
    .limit(20_000);

const asPicture = (row: MediaRow): Picture => ({
  kind: "image",
  id: row.id,
  address: mediaAddress(row),
  width: row.width,
  height: row.height,
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  focalX: row.focalX,
  focalY: row.focalY,
});

function asClip(row: MediaRow, byId: ReadonlyMap<number, MediaRow>, tracks: TrackRow[]): Clip {
  const poster = row.posterId === null ? undefined : byId.get(row.posterId);
  return {
    kind: "video",
    id: row.id,
    source: `${mediaAddress(row)}.mp4`,
    contentType: row.contentType,
    width: row.width,
    height: row.height,
    durationMs: row.durationMs ?? 0,
    alt: row.alt,
    caption: row.caption,
    credit: row.credit,
    transcript: row.transcript,
    poster: poster && asPicture(poster),
    tracks: tracks
      .filter((track) => track.mediaId === row.id)
      .map(({ kind, language, label, hash }) => ({
        kind,
        language,
        label,
        source: `${mediaAddress({ id: row.id, name: row.name, hash })}.vtt`,
      })),
  };
}

/** A file that can be sent. */
export interface MediaFile {
  path: string;
  contentType: string;
  /** What it is called when somebody saves it; plain ASCII. */
  fileName: string;
  /** Whether readers are shown it anywhere; anything else is for the newsroom and for previews (`fetching.ts`). */
  isShown: boolean;
  /** Of a picture in a width and format: what to make when there is nothing at the path yet. */
  variant: Variant | undefined;
}

const rowOfFile = prepared((reader) =>
  reader
    .select({
      kind: media.kind,
      name: media.name,
      hash: media.hash,
      type: media.contentType,
      width: media.width,
      shownBy: shownMedia.shownBy,
    })
    .from(media)
    .leftJoin(shownMedia, eq(shownMedia.mediaId, media.id))
    .where(eq(media.id, sql.placeholder("id")))
    .limit(1)
    .prepare(),
);

const formatTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/**
 * What lies at a media address. The files of pictures are given out only as they were made for pages: the original
 * still carries what the camera noted.
 * @returns undefined for an unknown id, a hash that isn't its own, or a width that the picture doesn't have
 */
export async function findMediaFile(request: MediaRequest): Promise<MediaFile | undefined> {
  const [row] = await rowOfFile().execute({ id: request.id });
  if (!row) return undefined;
  const isShown = row.shownBy !== null;

  if ("format" in request) {
    const { width, format } = request;
    const known = row.kind === "image" && row.hash.startsWith(request.hashPrefix);
    if (!known || !widthsUpTo(row.width).includes(width)) return undefined;
    const variant = { hash: row.hash, contentType: row.type, width, format };
    return {
      path: variantPath(variant),
      contentType: formatTypes[format],
      fileName: `${row.name}-${width}.${format}`,
      isShown,
      variant,
    };
  }

  if (row.kind !== "video") return undefined;
  if (request.ending === "vtt") {
    const track = await findTrack(request.id, request.hashPrefix, row.name);
    return track && { ...track, isShown };
  }
  if (request.ending !== "mp4" || !row.hash.startsWith(request.hashPrefix)) return undefined;
  return {
    path: keptPath(row.hash),
    contentType: row.type,
    fileName: `${row.name}.mp4`,
    isShown,
    variant: undefined,
  };
}

async function findTrack(clip: number, hashPrefix: string, name: string) {
  const tracks = await db.select().from(mediaTracks).where(eq(mediaTracks.mediaId, clip)).limit(100);
  const track = tracks.find(({ hash }) => hash.startsWith(hashPrefix));
  return (
    track && {
      path: keptPath(track.hash),
      contentType: "text/vtt; charset=utf-8",
      fileName: `${name}-${track.language}.vtt`,
      variant: undefined,
    }
  );
}
