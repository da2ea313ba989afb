import { asc, desc, type SQL, sql } from "drizzle-orm";
import { articles } from "#db/schema/articles.ts";
import { storedId } from "#domain/articles/body.ts";
import type { ListSort } from "./list-question.ts";

/*
 * The orders a list is walked in, each an index of its own, and where a page begins in it: after the last row of the page
 * before, by its key and its id. https://use-the-index-luke.com/no-offset
 */

/** What a row is sorted by, and its id. */
export interface Place {
  key: number | string;
  id: number;
}

interface Order {
  by: SQL[];
  /** Rows that have no place in this order are left out. */
  only?: SQL;
  after(place: Place): SQL;
}

const { changedAt, publishedAt, workingHeadline, id } = articles;
const instant = (column: typeof changedAt, key: Place["key"]) => sql.param(new Date(Number(key)), column);

export const orders: Record<ListSort, Order> = {
  changed: {
    by: [desc(changedAt), desc(id)],
    after: (place) => sql`(${changedAt}, ${id}) < (${instant(changedAt, place.key)}, ${place.id})`,
  },
  headline: {
    by: [asc(workingHeadline), asc(id)],
    after: (place) => sql`(${workingHeadline}, ${id}) > (${String(place.key)}, ${place.id})`,
  },
  published: {
    by: [desc(publishedAt), desc(id)],
    only: sql`${publishedAt} is not null`,
    after: (place) => sql`(${publishedAt}, ${id}) < (${instant(changedAt, place.key)}, ${place.id})`,
  },
};

/** A row's place, for an address. */
export function placeOf(
  row: { id: number; headline: string; changedAt: Date; publishedAt: Date | undefined },
  sort: ListSort,
): string {
  const keys = {
    changed: row.changedAt.getTime(),
    headline: row.headline,
    published: row.publishedAt?.getTime() ?? 0,
  };
  return `${row.id}.${keys[sort]}`;
}

/** @returns undefined for what is no place: the list then begins at its beginning */
export function readPlace(after: string | undefined, sort: ListSort): Place | undefined {
  const [, id, key] = /^(\d{1,15})\.(.*)$/s.exec(after ?? "") ?? [];
  if (!storedId.safeParse(Number(id)).success || key === undefined) return undefined;
  if (sort === "headline") return { id: Number(id), key };
  return /^-?\d{1,15}$/.test(key) ? { id: Number(id), key: Number(key) } : undefined;
}
