import type { Body } from "./body.ts";
import { type Line, linesOf, type Span } from "./comparing-lines.ts";
import { gapsBetween, type Keyed, keyed } from "./comparing-order.ts";
import { compareWords, type EditBudget, editBudget, type Piece, sameEnds } from "./comparing-words.ts";

/*
 * Two versions of an article, side by side: first block by block, then word by word inside the blocks that changed. Pure,
 * and bounded: an article of 250,000 words that was rewritten from end to end is compared in a second or two.
 */

/** A version as it is compared. */
export interface Version {
  /** Every field beside the body, with its value in words; both versions have the same ones. */
  fields: { label: string; text: string; media?: number[] }[];
  body: Body;
}

export type Row =
  | { kind: "same"; line: Line }
  /** @property moved the same stands elsewhere in the other version */
  | { kind: "removed" | "added"; line: Line; moved: boolean }
  | { kind: "changed"; before: Line; after: Line; pieces: Piece[] };

export interface Comparison {
  /** The fields that differ. */
  fields: { label: string; before: string; after: string; media: number[]; pieces: Piece[] }[];
  rows: Row[];
  /** How many rows are not the same. */
  changes: number;
}

/** @param describe what a picture or clip is, in words */
export function compareVersions(
  before: Version,
  after: Version,
  describe: (mediaId: number) => string = (id) => `№ ${id}`,
): Comparison {
  const budget = editBudget();
  const rows = compareLines(linesOf(before.body, describe), linesOf(after.body, describe), budget);
  const fields = after.fields.flatMap(({ label, text, media = [] }) => {
    const was = before.fields.find((field) => field.label === label);
    const old = was?.text ?? "";
    if (old === text) return [];
    const pieces = compareWords(spans(old), spans(text), budget);
    return [{ label, before: old, after: text, media: [...(was?.media ?? []), ...media], pieces }];
  });
  return { fields, rows, changes: rows.filter(({ kind }) => kind !== "same").length };
}

const spans = (text: string): Span[] => [{ text, marks: [] }];

function compareLines(before: Line[], after: Line[], budget: EditBudget): Row[] {
  const old = before.map(keyed);
  const fresh = after.map(keyed);
  const elsewhere = {
    removed: new Set(fresh.map(({ key }) => key)),
    added: new Set(old.map(({ key }) => key)),
  };
  const { start, end } = sameEnds(old, fresh);
  const rows: Row[] = fresh.slice(0, start).map(same);
  const middle = { old: old.slice(start, old.length - end), fresh: fresh.slice(start, fresh.length - end) };
  for (const gap of gapsBetween(middle.old, middle.fresh)) {
    if (gap.same) rows.push(same(gap.same));
    else rows.push(...compareGap(gap.old, gap.fresh, elsewhere, budget));
  }
  rows.push(...fresh.slice(fresh.length - end).map(same));
  return rows;
}

const same = ({ line }: Keyed): Row => ({ kind: "same", line });

/** How far ahead a changed line is looked for, and how alike it must be. */
const lookAhead = 10;
const alikeEnough = 0.35;

function compareGap(
  old: Keyed[],
  fresh: Keyed[],
  elsewhere: Record<"removed" | "added", ReadonlySet<string>>,
  budget: EditBudget,
): Row[] {
  const only = (kind: "removed" | "added", { line, key }: Keyed): Row => {
    const moved = (line.spans.length > 0 || line.media.length > 0) && elsewhere[kind].has(key);
    return { kind, line, moved };
  };
  const bags = fresh.map(({ line }) => bagOf(line));
  const rows: Row[] = [];
  let next = 0;
  for (const was of old) {
    const found = mostAlike(bagOf(was.line), bags, next);
    const is = found === undefined ? undefined : fresh[found];
    if (found === undefined || !is) {
      rows.push(only("removed", was));
      continue;
    }
    rows.push(...fresh.slice(next, found).map((line) => only("added", line)));
    rows.push({
      kind: "changed",
      before: was.line,
      after: is.line,
      pieces: compareWords(was.line.spans, is.line.spans, budget),
    });
    next = found + 1;
  }
  rows.push(...fresh.slice(next).map((line) => only("added", line)));
  return rows;
}

interface Bag {
  words: Map<string, number>;
  size: number;
}

function bagOf({ spans: texts, media }: Line): Bag {
  const words = new Map<string, number>();
  const said = texts.map(({ text }) => text).join("");
  const list = media.length > 0 ? media.map(String) : (said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: list.length };
}

/** How much two lines share, 0 to 1. https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient */
function likeness(one: Bag, other: Bag): number {
  if (one.size === 0 && other.size === 0) return 1;
  let shared = 0;
  for (const [word, count] of one.words) shared += Math.min(count, other.words.get(word) ?? 0);
  return (2 * shared) / (one.size + other.size);
}

function mostAlike(bag: Bag, bags: Bag[], from: number): number | undefined {
  let best: { at: number; likeness: number } | undefined;
  for (let at = from; at < Math.min(bags.length, from + lookAhead); at++) {
    const other = bags[at];
    const alike = other ? likeness(bag, other) : 0;
    if (alike >= alikeEnough && alike > (best?.likeness ?? 0)) best = { at, likeness: alike };
  }
  return best?.at;
}
