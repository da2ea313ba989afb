import { storedId } from "#domain/articles/body.ts";
import { isSlug } from "#domain/articles/slug.ts";
import type { Place } from "#domain/articles/walking.ts";
import { Refusal } from "#domain/refusal.ts";

/*
 * Where a list goes on: after the last row of the page before, by what the list is ordered by. So what comes meanwhile
 * shifts nothing. For whoever asks a cursor is only a word. https://use-the-index-luke.com/no-offset
 */

/** Which list a cursor belongs to. */
export type Walk = "newest" | "changes" | "corrections";

const write = (...parts: (string | number)[]) => Buffer.from(parts.join(" ")).toString("base64url");
const read = (cursor: string) => Buffer.from(cursor, "base64url").toString().split(" ");

export const cursorAt = (walk: Walk, { at, id }: Place): string => write(walk, at.getTime(), id);

export const cursorAtSlug = (slug: string): string => write("slug", slug);

/** The end of the year 9999, which both engines know. */
const latest = 253_402_300_799_999;

/** @throws Refusal when it is no cursor of this walk */
export function readCursor(walk: Walk, cursor: string): Place {
  const [of, at = "", id = "", ...more] = read(cursor);
  const isPlace = /^\d{1,15}$/.test(at) && Number(at) <= latest && storedId.safeParse(Number(id)).success;
  if (of !== walk || !isPlace || more.length > 0) throw wrongCursor();
  return { at: new Date(Number(at)), id: Number(id) };
}

/** @throws Refusal when it is no cursor of a list by slug */
export function readSlugCursor(cursor: string): string {
  const [of, slug = "", ...more] = read(cursor);
  if (of !== "slug" || !isSlug(slug) || more.length > 0) throw wrongCursor();
  return slug;
}

const wrongCursor = () =>
  new Refusal(
    "This is no cursor of this list. Take “after” from the links of an answer as it is, or leave it out to begin.",
    "after",
  );
