import { type Conventions, conventionsOf } from "./conventions.ts";

/** What is set in place of what was typed: so many characters before the caret go, and this comes. */
export interface Replacement {
  /** How many characters before the typed one go with it. */
  back: number;
  text: string;
}

/**
 * What a newspaper sets for a character that was typed.
 * @param before the text of the block up to the caret, without the character; its end is enough
 * @param typed one character
 * @param language BCP 47: of the text at the caret
 * @returns `undefined` where the character stands as it is
 */
export function setSmartly(before: string, typed: string, language: string): Replacement | undefined {
  if (isAddress(before)) return undefined;
  const rules = conventionsOf(language);
  if (typed === '"') return { back: 0, text: quotation(before, rules.double, rules) };
  if (typed === "'") {
    const apostrophe = /[\p{L}\p{N}]$/u.test(before) && !isOpen(before, rules.single);
    return { back: 0, text: apostrophe ? rules.apostrophe : quotation(before, rules.single, rules) };
  }
  // The ’90s: what opened before a figure was an apostrophe.
  if (/\d/.test(typed) && rules.single[0] === "‘" && /(^|\s)‘$/.test(before))
    return { back: 1, text: `’${typed}` };
  if (typed === "." && before.endsWith("..") && !before.endsWith("...")) return { back: 2, text: "…" };
  if (typed === "-") return dash(before, rules.dash);
  // Two hyphens that began a block, which might have become a divider.
  if (before === "--" && /[\s\p{L}]/u.test(typed)) return { back: 2, text: `${rules.dash.spaced}${typed}` };
  if (rules.before && /\S $/.test(before)) {
    if (/[;!?]/.test(typed)) return { back: 1, text: rules.before.high + typed };
    if (typed === ":") return { back: 1, text: rules.before.colon + typed };
  }
  return undefined;
}

/** Opening after nothing, a space, a bracket, a dash, or a mark that opens in this language and closes nothing. */
function opens(before: string, { double, single }: Conventions): boolean {
  if (/(^|[\s([{/–—\-¿¡])$/u.test(before)) return true;
  const last = before.at(-1) ?? "";
  return [double, single].some(([open, close]) => open !== close && open.trim() === last);
}

function quotation(before: string, [open, close]: readonly [string, string], rules: Conventions): string {
  if (rules.inWord && /\p{L}$/u.test(before)) return rules.inWord;
  if (!opens(before, rules)) return close;
  // A mark right after its own kind closes what is empty.
  return before.endsWith(open) && !/\s$/.test(open) ? close : open;
}

/** Whether a quotation of this kind began and has not ended. */
function isOpen(before: string, [open, close]: readonly [string, string]): boolean {
  if (open === close) return false;
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

function dash(before: string, { spaced, close }: { spaced: string; close: string }): Replacement | undefined {
  if (/[–—]$/.test(before) && before.length > 1) return { back: 1, text: "—" };
  // At the head of a block three hyphens are a divider.
  if (!before.endsWith("-") || before.endsWith("--") || before === "-") return undefined;
  return { back: 1, text: /\s-$/.test(before) ? spaced : close };
}

/** Whether the word at the caret is an address, which keeps every character. */
const isAddress = (before: string) => /(^|[\s(])(https?:|www\.|mailto:|\S+@)\S*$/i.test(before);
