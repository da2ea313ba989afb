import { findAuthor } from "#domain/authors/for-readers.ts";
import type { SearchResult } from "#domain/search/for-readers.ts";
import type { SearchQuestion } from "#domain/search/question.ts";
import { findTopic } from "#domain/topics/for-readers.ts";

interface Named {
  slug: string;
  name: string;
}

/** The topics and authors to choose from: those of what was found, and always the ones that were chosen. */
export async function withChosen(
  { topic, author }: SearchQuestion,
  { topics, authors }: Pick<SearchResult, "topics" | "authors">,
): Promise<{ topics: Named[]; authors: Named[] }> {
  return {
    topics: await having(topic, topics, findTopic),
    authors: await having(author, authors, findAuthor),
  };
}

async function having(
  slug: string | undefined,
  some: Named[],
  find: (slug: string) => Promise<Named | undefined>,
): Promise<Named[]> {
  if (slug === undefined || some.some((other) => other.slug === slug)) return some;
  // What is not there any more stays chosen, or the form would ask something else than its page.
  return [(await find(slug)) ?? { slug, name: slug }, ...some];
}
