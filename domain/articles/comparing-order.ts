import { diffArrays } from "diff";
import type { Line } from "./comparing-lines.ts";
import { marksKey } from "./comparing-words.ts";

/* Which lines two versions have in common, in their order. */

export interface Keyed {
  line: Line;
  /** Equal for lines that are the same in all that readers notice. */
  key: string;
}

export const keyed = (line: Line): Keyed => ({
  line,
  key: [line.label, ...line.media, ...line.spans.map(({ text, marks }) => text + marksKey(marks))].join("\0"),
});

type Gap = { same: Keyed } | { same?: undefined; old: Keyed[]; fresh: Keyed[] };

/** How many lines may differ before they are only compared by the lines that stand in both once. */
const mostLineEdits = 2_000;

/** What stands in both, in order, and what stands between. */
export function gapsBetween(old: Keyed[], fresh: Keyed[]): Gap[] {
  const changes = diffArrays(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
    { maxEditLength: mostLineEdits },
  );
  const pairs = changes ? pairsOf(changes) : pairsStandingOnce(old, fresh);
  const gaps: Gap[] = [];
  let [fromOld, fromFresh] = [0, 0];
  for (const [atOld, atFresh] of [...pairs, [old.length, fresh.length] as const]) {
    if (atOld > fromOld || atFresh > fromFresh)
      gaps.push({ old: old.slice(fromOld, atOld), fresh: fresh.slice(fromFresh, atFresh) });
    const line = fresh[atFresh];
    if (line) gaps.push({ same: line });
    [fromOld, fromFresh] = [atOld + 1, atFresh + 1];
  }
  return gaps;
}

type Pair = readonly [old: number, fresh: number];

function pairsOf(changes: { value: string[]; removed: boolean; added: boolean }[]): Pair[] {
  let [atOld, atFresh] = [0, 0];
  const pairs: Pair[] = [];
  for (const { value, removed, added } of changes) {
    if (removed) atOld += value.length;
    else if (added) atFresh += value.length;
    else for (const _ of value) pairs.push([atOld++, atFresh++]);
  }
  return pairs;
}

/** Lines that each version has once, as many as keep their order: patience diff. https://bramcohen.livejournal.com/73318.html */
function pairsStandingOnce(old: Keyed[], fresh: Keyed[]): Pair[] {
  const places = once(fresh);
  const candidates = [...once(old)].flatMap(([key, atOld]): Pair[] => {
    const atFresh = places.get(key);
    return atFresh === undefined ? [] : [[atOld, atFresh]];
  });
  return longestRising(candidates);
}

function once(lines: Keyed[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach(({ key }, at) => {
    if (places.has(key)) twice.add(key);
    places.set(key, at);
  });
  for (const key of twice) places.delete(key);
  return places;
}

/** Of pairs that rise in their first number, as many as rise in the second too. */
function longestRising(pairs: Pair[]): Pair[] {
  /** The lowest end of a rising run of each length, and what comes before each pair. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  pairs.forEach(([, value], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  });
  const run: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair) run.unshift(pair);
  }
  return run;
}
