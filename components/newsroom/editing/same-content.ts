import type { DraftContent } from "#domain/articles/draft-content.ts";

/** Whether two values of JSON say the same, whatever the order of their keys; what is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const said = (value: object) => Object.entries(value).filter(([, each]) => each !== undefined);
  const [left, right] = [said(one), new Map(said(other))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

/** The fields in which two drafts differ, in the editor's order. */
export const differingFields = (one: DraftContent, other: DraftContent): (keyof DraftContent)[] =>
  (Object.keys(one) as (keyof DraftContent)[]).filter((field) => !isSame(one[field], other[field]));
