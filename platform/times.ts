/*
 * How long things take, counted under bounds: plain numbers, so that to note a time costs next to nothing. The metrics read
 * them. https://prometheus.io/docs/practices/histograms/
 */

export interface Times {
  /** Upper bounds in seconds, of what is counted together. */
  bounds: readonly number[];
  /** How many were as short as each bound and no shorter, and last those that no bound holds. */
  counts: number[];
  /** Of all of them. */
  seconds: number;
}

export const noTimes = (bounds: readonly number[]): Times => ({
  bounds,
  counts: new Array<number>(bounds.length + 1).fill(0),
  seconds: 0,
});

/** @param often how many took so long */
export function noteTime(times: Times, seconds: number, often = 1): void {
  const { bounds, counts } = times;
  let at = 0;
  while (at < bounds.length && seconds > (bounds[at] ?? 0)) at++;
  counts[at] = (counts[at] ?? 0) + often;
  times.seconds += seconds * often;
}

/** Both together. @param others counted under the same bounds */
export const sumOf = (times: Times, others: Times): Times => ({
  bounds: times.bounds,
  counts: times.counts.map((count, at) => count + (others.counts[at] ?? 0)),
  seconds: times.seconds + others.seconds,
});
