/** Work that waits in a table, each piece with the time at which it is due. */
export interface DueWork<Due, End> {
  /** How many pieces are being done in this process, over all calls. */
  underway: { count: number };
  mostAtOnce: number;
  /** Takes some of what is due for this process alone. */
  claim(most: number, now: Date): Promise<Due[]>;
  /** Does a piece, and notes how it ended. @param current tells the time as it goes on */
  work(due: Due, current: () => Date): Promise<End>;
}

/**
 * Does what is due, as many pieces at a time as are free, until none is left. Calls may overlap, in one process and in
 * several: a piece that hangs delays no other.
 * @param ending once it is aborted no more are begun
 * @returns how those ended that were claimed together, one claim after the other
 * @throws whatever `claim` throws; AggregateError, when all that were claimed together are done, for those that `work` threw of
 */
export async function* doDueWork<Due, End>(
  { underway, mostAtOnce, claim, work }: DueWork<Due, End>,
  now: Date,
  ending?: AbortSignal,
): AsyncGenerator<End[]> {
  const begun = performance.now();
  const current = () => new Date(now.getTime() + Math.round(performance.now() - begun));
  for (;;) {
    const free = mostAtOnce - underway.count;
    if (free <= 0 || ending?.aborted) return;
    underway.count += free;
    let claimed: Due[] = [];
    try {
      claimed = await claim(free, current());
    } finally {
      underway.count -= free - claimed.length;
    }
    if (claimed.length === 0) return;
    const ends = await Promise.allSettled(
      claimed.map((due) =>
        work(due, current).finally(() => {
          underway.count -= 1;
        }),
      ),
    );
    const thrown = ends.filter((end) => end.status === "rejected").map((end) => end.reason);
    if (thrown.length > 0) throw new AggregateError(thrown, "How it ended could not be noted.");
    yield ends.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
  }
}
