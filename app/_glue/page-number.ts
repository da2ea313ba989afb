import { redirect } from "next/navigation";
import { lastPage } from "#domain/articles/lists-for-readers.ts";
import { archiveRoot } from "./addresses.ts";

/**
 * Reads `?page=` of a list of articles. Further back than lists go, readers are sent on to the archive: for now, since how far
 * that is may change.
 * @returns 1 when absent, and undefined for what is no page
 */
export function readPageNumber(asked: string | string[] | undefined): number | undefined {
  const page = readNumber(asked);
  if (page !== undefined && page > lastPage) redirect(archiveRoot);
  return page;
}

/** The same of a list that has an end. */
export function readNumber(asked: string | string[] | undefined): number | undefined {
  if (asked === undefined) return 1;
  return typeof asked === "string" && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined;
}
