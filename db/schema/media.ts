import { desc, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import {
  check,
  choice,
  count,
  id,
  index,
  instant,
  oneOf,
  primaryKey,
  ratio,
  table,
  text,
} from "#db/columns.ts";
import { staff } from "./staff.ts";

export const mediaKinds = ["image", "video"] as const;

/** A picture or a clip. The file itself lies in the file store under its hash. */
export const media = table(
  "media",
  {
    id: id(),
    kind: choice(mediaKinds).notNull(),
    /** The readable part of its address. */
    name: text().notNull(),
    /** SHA-256 of the file, hexadecimal: where it lies, and what makes its address immutable. */
    hash: text().notNull(),
    contentType: text().notNull(),
    bytes: count().notNull(),
    width: count().notNull(),
    height: count().notNull(),
    /** Of clips. */
    durationMs: count(),
    alt: text().notNull(),
    caption: text().notNull(),
    credit: text().notNull(),
    rights: text().notNull(),
    /** What must stay in view when the picture is cropped: 0 to 1 from the left and from the top. */
    focalX: ratio().notNull().default(0.5),
    focalY: ratio().notNull().default(0.5),
    /** A clip's still picture. */
    posterId: count().references((): AnySQLiteColumn => media.id),
    transcript: text().notNull(),
    createdAt: instant().notNull(),
    addedById: count().references((): AnySQLiteColumn => staff.id),
    /** What pickers look for: name, alt text, caption and credit, folded. The index over it is made in the migrations. */
    searchText: text().notNull().default(""),
  },
  (file) => [
    oneOf("media_kind", file.kind, mediaKinds),
    check("media_size", sql`${file.width} > 0 and ${file.height} > 0 and ${file.bytes} > 0`),
    check("media_focal", sql`${file.focalX} between 0 and 1 and ${file.focalY} between 0 and 1`),
    check("media_duration", sql`(${file.kind} = 'video') = (${file.durationMs} is not null)`),
    index("media_by_hash").on(file.hash),
    index("media_of_poster").on(file.posterId),
    index("media_newest").on(desc(file.createdAt), desc(file.id)),
    index("media_of_kind").on(file.kind, desc(file.id)),
  ],
);

export const trackKinds = ["captions", "subtitles", "descriptions", "chapters"] as const;

/** A clip's WebVTT tracks. */
export const mediaTracks = table(
  "media_tracks",
  {
    id: id(),
    mediaId: count()
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    kind: choice(trackKinds).notNull(),
    language: text().notNull(),
    label: text().notNull(),
    hash: text().notNull(),
  },
  (track) => [
    oneOf("media_tracks_kind", track.kind, trackKinds),
    index("media_tracks_of_media").on(track.mediaId),
  ],
);

/**
 * Which media readers may fetch, and what shows them: the change keys of live articles, pages and authors
 * (`article:42`, `page:about`, `author:ada-lund`). Whatever stands here for nothing is served to the newsroom and to previews alone.
 */
export const shownMedia = table(
  "shown_media",
  {
    mediaId: count()
      .notNull()
      .references(() => media.id),
    shownBy: text().notNull(),
  },
  (shown) => [
    primaryKey({ columns: [shown.mediaId, shown.shownBy] }),
    index("shown_media_by").on(shown.shownBy),
  ],
);
