import { diffArrays } from "diff";
import type { Mark } from "./body.ts";
import type { Span } from "./comparing-lines.ts";

/* What differs between two lines, word by word, formatting included. */

/** A run of words that both have, or only one of them. */
export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
  marks: Mark[];
  /** What its formatting became or was, where nothing else changed: `bold`, `link to https://…`, `plain`. */
  formatting?: string;
}

/**
 * How many edits may be looked for, in one line and in all together: the time it takes grows with their square. What differs
 * in more is shown as taken out and put in as a whole.
 */
const mostEdits = 1_000;
export const editBudget = () => ({ left: 20_000 });
export type EditBudget = ReturnType<typeof editBudget>;

interface Token {
  text: string;
  marks: Mark[];
  /** What makes it equal to another: its text, and its marks in one order. */
  key: string;
}

/** Words; signs one by one; scripts that are written without spaces letter by letter; an emoji with all that belongs to it. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d\p{Extended_Pictographic})*|[\p{L}\p{N}\p{M}'’״׳-]+|\s+|[\s\S]/gu;

const markKey = (mark: Mark) => JSON.stringify(mark, ["type", "attrs", "href", "lang", "dir"]);
export const marksKey = (marks: readonly Mark[]): string => marks.map(markKey).sort().join();

function tokensOf(spans: readonly Span[]): Token[] {
  return spans.flatMap(({ text, marks }) => {
    const suffix = `\0${marksKey(marks)}`;
    return (text.match(word) ?? []).map((part) => ({ text: part, marks, key: part + suffix }));
  });
}

/** Compares two lines. @param budget shared by all lines of a comparison */
export function compareWords(
  before: readonly Span[],
  after: readonly Span[],
  budget = editBudget(),
): Piece[] {
  const old = tokensOf(before);
  const fresh = tokensOf(after);
  const { start, end } = sameEnds(old, fresh);
  const pieces = [
    ...fresh.slice(0, start).map(piece("same")),
    ...compareMiddle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end), budget),
    ...fresh.slice(fresh.length - end).map(piece("same")),
  ];
  return withFormatting(joined(pieces));
}

const piece =
  (kind: Piece["kind"]) =>
  ({ text, marks }: Token): Piece => ({ kind, text, marks });

/** How many things at their beginnings and their ends are the same. */
export function sameEnds(before: readonly { key: string }[], after: readonly { key: string }[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.key === after[start]?.key) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end++;
  return { start, end };
}

function compareMiddle(old: Token[], fresh: Token[], budget: EditBudget): Piece[] {
  const whole = () => [...old.map(piece("removed")), ...fresh.map(piece("added"))];
  if (old.length === 0 || fresh.length === 0) return whole();
  const changes = diffArrays(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
    { maxEditLength: Math.min(mostEdits, budget.left) },
  );
  if (!changes) {
    budget.left -= mostEdits;
    return whole();
  }
  let [atOld, atFresh] = [0, 0];
  return changes.flatMap(({ value, removed, added }) => {
    const { length } = value;
    if (removed) {
      budget.left -= length;
      atOld += length;
      return old.slice(atOld - length, atOld).map(piece("removed"));
    }
    atFresh += length;
    if (!added) atOld += length;
    else budget.left -= length;
    return fresh.slice(atFresh - length, atFresh).map(piece(added ? "added" : "same"));
  });
}

/**
 * Runs of one kind and one formatting become one piece; and a space between two changed words changes with them, or every
 * rewritten sentence would be torn into single words.
 */
function joined(pieces: Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const each of overSpaces(pieces)) {
    const last = runs.at(-1);
    if (last && last.kind === each.kind && marksKey(last.marks) === marksKey(each.marks))
      last.text += each.text;
    else runs.push({ ...each });
  }
  return runs;
}

/** Gathers what is taken out before what is put in, across spaces that stayed the same between them. */
function overSpaces(pieces: Piece[]): Piece[] {
  const gathered: Piece[] = [];
  let removed: Piece[] = [];
  let added: Piece[] = [];
  const close = () => {
    // One by one: a function takes only so many arguments.
    for (const run of [removed, added]) for (const each of run) gathered.push(each);
    [removed, added] = [[], []];
  };
  pieces.forEach((each, at) => {
    const next = pieces[at + 1];
    if (each.kind === "removed") removed.push(each);
    else if (each.kind === "added") added.push(each);
    else if (
      removed.length > 0 &&
      added.length > 0 &&
      /^\s+$/.test(each.text) &&
      next &&
      next.kind !== "same"
    ) {
      removed.push({ ...each, kind: "removed" });
      added.push({ ...each, kind: "added" });
    } else {
      close();
      gathered.push(each);
    }
  });
  close();
  return gathered;
}

/** Where the words stayed and their formatting did not, both sides say what it was and what it is. */
function withFormatting(pieces: Piece[]): Piece[] {
  return pieces.map((each, at) => {
    const other = each.kind === "removed" ? pieces[at + 1] : pieces[at - 1];
    const isPair = other && other.kind !== "same" && other.kind !== each.kind && each.kind !== "same";
    return isPair && other.text === each.text ? { ...each, formatting: marksInWords(each.marks) } : each;
  });
}

function marksInWords(marks: readonly Mark[]): string {
  const words = marks.map((mark) => {
    if (mark.type === "link") return `link to ${mark.attrs.href}`;
    return mark.type === "language" ? `in ${mark.attrs.lang}, ${mark.attrs.dir}` : mark.type;
  });
  return words.length > 0 ? words.join(", ") : "plain";
}
