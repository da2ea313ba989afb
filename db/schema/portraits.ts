import { count, index, table } from "#db/columns.ts";
import { media } from "./media.ts";
import { authors } from "./taxonomy.ts";

/** What an author looks like. A table of its own: pictures name who added them, and accounts name their author. */
export const portraits = table(
  "portraits",
  {
    authorId: count()
      .primaryKey()
      .references(() => authors.id),
    mediaId: count()
      .notNull()
      .references(() => media.id),
  },
  (portrait) => [index("portraits_of_media").on(portrait.mediaId)],
);
