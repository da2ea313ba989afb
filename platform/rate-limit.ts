/*
 * Counting what each caller does. Kept in memory: it is exact in one process, and forgotten when that ends.
 */

export interface RateLimit {
  /** How often a caller may, in any stretch of `windowMs` milliseconds. */
  times: number;
  windowMs: number;
  /** When each caller did, in milliseconds since 1970, the oldest first; the caller who did last stands last. */
  taken: Map<string, number[]>;
}

/** Most callers that are remembered at a time; beyond, those are forgotten who have been quiet for longest. */
const mostCallers = 20_000;

/** A limit that nobody has touched yet. One limit belongs to one process: see `one-per-process.ts`. */
export const freshRateLimit = (times: number, windowMs: number): RateLimit => ({
  times,
  windowMs,
  taken: new Map(),
});

/**
 * Takes one turn for a caller, if there is one left. A turn that is refused doesn't count.
 * @returns 0 when it was taken, else after how many whole seconds the next will be free
 */
export function takeTurn(limit: RateLimit, caller: string, now: Date): number {
  const at = now.getTime();
  // A clock that was set back must not shut anybody out: what lies ahead of now counts for nothing.
  const recent = (limit.taken.get(caller) ?? []).filter((turn) => turn > at - limit.windowMs && turn <= at);
  const oldest = recent[0];
  if (oldest !== undefined && recent.length >= limit.times) {
    return Math.max(1, Math.ceil((oldest + limit.windowMs - at) / 1_000));
  }
  limit.taken.delete(caller);
  limit.taken.set(caller, [...recent, at]);
  if (limit.taken.size > mostCallers) {
    const quietest = limit.taken.keys().next();
    if (!quietest.done) limit.taken.delete(quietest.value);
  }
  return 0;
}

/** Gives back a caller's turn that shall not count after all. @param at when it was taken */
export function giveBackTurn(limit: RateLimit, caller: string, at: Date): void {
  const taken = limit.taken.get(caller) ?? [];
  const turn = taken.indexOf(at.getTime());
  if (turn >= 0) limit.taken.set(caller, taken.toSpliced(turn, 1));
}
