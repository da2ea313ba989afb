import type { ArticleCard } from "#domain/articles/article.ts";
import { listByIds } from "#domain/articles/lists-for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { type Hit, nothingFound, type SearchAnswer } from "./answer.ts";
import { askForArticles } from "./asking.ts";
import { isAsking, parseQuery } from "./query.ts";
import { isFiltered, isTooLong, type SearchQuestion } from "./question.ts";

/** An article that was found, with what was looked for marked in it. */
export interface FoundArticle extends Omit<Hit, "articleId"> {
  card: ArticleCard;
}

export interface SearchResult extends Omit<SearchAnswer, "hits"> {
  /**
   * `asked`: it is answered. `nothing asked`: there is neither a word nor a filter. `only exclusions`: nothing but what is
   * to be left out. `too long`: more than is read. `gave up`: it took too long in every manner. `too busy`: so many people
   * search that it was not begun.
   */
  state: "asked" | "nothing asked" | "only exclusions" | "too long" | "gave up" | "too busy";
  articles: FoundArticle[];
  /** Why they stand newest first where the best match was asked for. */
  insteadOfBest: "common words" | "took too long" | undefined;
  /** More words than are looked up. */
  isCut: boolean;
}

const none = (state: SearchResult["state"]): SearchResult => {
  const { hits: _, ...nothing } = nothingFound;
  return { ...nothing, state, articles: [], insteadOfBest: undefined, isCut: false };
};

/** Answers a reader's search: published articles alone. */
export async function searchArticles(question: SearchQuestion, now: Date): Promise<SearchResult> {
  if (isTooLong(question)) return none("too long");
  const query = parseQuery(question.q);
  if (!isAsking(query) && query.unwanted.length > 0) return none("only exclusions");
  if (!isAsking(query) && !isFiltered(question)) return none("nothing asked");

  const { timeZone } = await findPublication();
  const task = { question, timeZone, now };
  let answered = await askForArticles({ ...task, manner: "as asked" });
  const tookTooLong = answered === "too slow";
  if (tookTooLong) answered = await askForArticles({ ...task, manner: "newest first" });
  if (answered === "too busy") return none("too busy");
  if (answered === "too slow") return none("gave up");

  const { hits, ...answer } = answered.answer;
  const cards = await listByIds(hits.map(({ articleId }) => articleId));
  const wasBestAsked = question.sort === "best" && isAsking(query) && answer.order === "newest";
  return {
    ...answer,
    state: "asked",
    articles: hits.flatMap(({ articleId, ...marked }) => {
      const card = cards.find(({ id }) => id === articleId);
      return card ? [{ card, ...marked }] : [];
    }),
    insteadOfBest: wasBestAsked ? (tookTooLong ? "took too long" : "common words") : undefined,
    isCut: query.isCut,
  };
}
