import type { Body } from "#domain/articles/body.ts";

/* What is written at a standing page and not published yet lies in this browser: nothing that was typed is dropped. */

export interface Journalled {
  title: string;
  body: Body;
  /** The version that was begun with. */
  seen: number;
  /** ISO 8601. */
  at: string;
}

const keyOf = (slug: string) => `newsroom page ${slug}`;

/** What was written here and not published; undefined when there is nothing, or it can't be read. */
export function readJournal(slug: string): Journalled | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? "null");
    return typeof kept === "object" && kept !== null && "body" in kept && "title" in kept
      ? (kept as Journalled)
      : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether the browser could keep it */
export function writeJournal(slug: string, written: Journalled): boolean {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(written));
    return true;
  } catch {
    return false;
  }
}

export const forgetJournal = (slug: string): void => localStorage.removeItem(keyOf(slug));
