import { mostCounted } from "#domain/search/answer.ts";
import type { SearchResult } from "#domain/search/for-readers.ts";
import { longestQuery, mostWords } from "#domain/search/query.ts";

const number = new Intl.NumberFormat("en-GB");

/** How much was found, in words. */
export function tellFound(found: number): string {
  if (found > mostCounted) return `More than ${number.format(mostCounted)} articles`;
  return found === 1 ? "1 article" : `${number.format(found)} articles`;
}

/** What somebody has to know of how a search was answered; a sentence for each thing. */
export function tellHow({ insteadOfBest, broad, isCut }: SearchResult): string[] {
  return [
    ...(insteadOfBest === "took too long" ? ["This took too long by best match; here are the newest."] : []),
    ...(insteadOfBest === "common words"
      ? ["These words stand in so many articles that the newest come first."]
      : []),
    ...broad.map(
      (beginning) => `Very many words begin with “${beginning}”: the most frequent of them were looked up.`,
    ),
    ...(isCut ? [`The first ${mostWords} words were looked up.`] : []),
  ];
}

/** What is wrong with what was typed. */
export function tellWrong({ state }: Pick<SearchResult, "state">): string | undefined {
  if (state === "too long") return `Search for something shorter: ${longestQuery} characters at most.`;
  if (state === "only exclusions") return "Say what to find as well, not only what to leave out.";
  return undefined;
}
