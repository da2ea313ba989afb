import type { Reader } from "#db/client.ts";
import type { SearchText } from "#domain/search/indexing.ts";
import { textOfBody } from "./body-text.ts";
import type { DraftContent } from "./draft-content.ts";
import { listAuthorsById, listTopicsById } from "./named.ts";
import { listCorrectionsOf } from "./whole-articles.ts";

/** What an article is found by: its texts, and the names of its topics and authors. */
export async function searchTextOf(reader: Reader, content: DraftContent): Promise<SearchText> {
  const named = [
    ...(await listTopicsById(reader, content.topics)),
    ...(await listAuthorsById(reader, content.bylines)),
  ];
  const texts = [content.standfirst, content.place, textOfBody(content.body)];
  return {
    title: content.headline,
    content: [...texts, ...named.map(({ name }) => name)].join("\n"),
  };
}

/** What readers find a live article by: what it says, and what was put right in it. */
export async function readersSearchTextOf(
  reader: Reader,
  articleId: number,
  content: DraftContent,
): Promise<SearchText> {
  const text = await searchTextOf(reader, content);
  const corrections = (await listCorrectionsOf([articleId], reader)).get(articleId) ?? [];
  // First: of a very long text the index reads the beginning.
  return { ...text, content: [...corrections.map((each) => each.text), text.content].join("\n") };
}
