import { onePerProcess } from "#platform/one-per-process.ts";

/*
 * A body is taken apart in memory, and takes many times its length there. What one person sends at the same time is bounded,
 * so that nobody brings the paper down with a script that saves.
 */

/** The most that one person's requests may hold at a time, in bytes: two of the longest articles, ten parts of files. */
const mostAtOnce = 40_000_000;

const held = onePerProcess("bodies-at-once", () => new Map<number, number>());

/** How many bytes a request may turn out to hold. */
const promised = (request: Request, most: number): number =>
  request.body ? Math.min(most, Number(request.headers.get("content-length") ?? most)) : 0;

/** Does what a request asks for, if its sender has not too much under way already. @returns undefined when they have */
export async function atOnce<Result>(
  staffId: number,
  request: Request,
  most: number,
  work: () => Promise<Result>,
): Promise<{ result: Result } | undefined> {
  const bytes = promised(request, most);
  const before = held.get(staffId) ?? 0;
  if (before + bytes > mostAtOnce) return undefined;
  held.set(staffId, before + bytes);
  try {
    return { result: await work() };
  } finally {
    const left = (held.get(staffId) ?? 0) - bytes;
    if (left > 0) held.set(staffId, left);
    else held.delete(staffId);
  }
}
