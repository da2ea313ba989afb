import type { Previewed } from "#domain/articles/preview-tokens.ts";

/* Where an article's history is. */

export const articleAddress = (id: number) => `/admin/articles/${id}`;
export const historyAddress = (id: number) => `${articleAddress(id)}/revisions`;

/** A version as an address names it: `7`, `draft`, `aside-3`. @returns undefined for what names none */
export function readVersionName(name: string | string[] | undefined): Previewed | undefined {
  if (typeof name !== "string") return undefined;
  if (name === "draft" || name === "") return "draft";
  const [, aside, number] = /^(aside-)?([1-9]\d{0,8})$/.exec(name) ?? [];
  if (!number) return undefined;
  return aside ? `aside ${Number(number)}` : `revision ${Number(number)}`;
}

/** The same for people. */
export function versionInWords(what: Previewed): string {
  if (what === "draft") return "the draft";
  return what.startsWith("aside") ? "what was set aside" : what;
}
