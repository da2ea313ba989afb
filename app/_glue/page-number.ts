import { lastPage } from "#domain/articles/lists-for-readers.ts";

/** Reads `?page=` of a list. @returns 1 when absent, and undefined for what is no page that readers turn to */
export function readPageNumber(asked: string | string[] | undefined): number | undefined {
  if (asked === undefined) return 1;
  if (typeof asked !== "string" || !/^[1-9]\d?$/.test(asked)) return undefined;
  const page = Number(asked);
  return page <= lastPage ? page : undefined;
}
