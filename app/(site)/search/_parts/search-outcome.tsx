import { archiveRoot, searchAddress, sectionAddress } from "#app/_glue/addresses.ts";
import { answerWith } from "#app/_glue/status.ts";
import { PageTurner } from "#components/site/page-turner.tsx";
import { FoundList } from "#components/site/search/found-list.tsx";
import { tellFound, tellHow } from "#components/site/search/found-words.ts";
import { Latest, NothingFound } from "#components/site/search/nothing-found.tsx";
import { SearchTips } from "#components/site/search/search-tips.tsx";
import { cardsOnAPage, lastPage, listLatest } from "#domain/articles/lists-for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import type { SearchResult } from "#domain/search/for-readers.ts";
import { type SearchQuestion, searchQuery } from "#domain/search/question.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import { FurtherFonts } from "../../_parts/early-fonts.tsx";

const latestShown = 5;
const archiveByDay = { name: "Archive, day by day", address: archiveRoot };

interface SearchOutcomeProps {
  question: SearchQuestion;
  result: SearchResult;
}

/** What became of a search. No answer to one is kept, see `server/pressroom/printing.ts`. */
export async function SearchOutcome({ question, result }: SearchOutcomeProps) {
  const { state, articles } = result;
  if (state === "too busy" || state === "gave up") answerWith(503);
  if (state !== "asked" || articles.length === 0) return <NoArticles question={question} result={result} />;

  const paper = await findPublication();
  const at = (page: number) => searchAddress + searchQuery({ ...question, page });
  const { page } = question;
  return (
    <>
      <FurtherFonts languages={articles.map(({ card }) => card.language)} />
      <div className="search-state">
        <p role="status">
          <strong>{tellFound(result.found)}</strong>
          {page > 1 && `, page ${page}`}
          {tellHow(result).map((sentence) => (
            <span key={sentence}> {sentence}</span>
          ))}
        </p>
        <Meant question={question} meant={result.meant} />
      </div>
      <FoundList articles={articles} start={(page - 1) * cardsOnAPage + 1} paper={paper} />
      <PageTurner
        before={page > 1 ? { name: "Previous page", address: at(page - 1) } : undefined}
        between={page === lastPage ? { name: "Back to the first page", address: at(1) } : undefined}
        after={nextOf(page, result.hasMore, at)}
      />
    </>
  );
}

/** Further back than the last page it is quicker to narrow a search, or to go by the day. */
function nextOf(page: number, hasMore: boolean, at: (page: number) => string) {
  if (hasMore) return { name: "Next page", address: at(page + 1) };
  return page === lastPage ? archiveByDay : undefined;
}

function Meant({ question, meant }: { question: SearchQuestion; meant: string | undefined }) {
  if (!meant) return null;
  return (
    <p className="meant">
      Did you mean{" "}
      <a
        className="plain-link"
        dir="auto"
        href={searchAddress + searchQuery({ ...question, q: meant, page: 1 })}
      >
        {meant}
      </a>
      ?
    </p>
  );
}

/** Titles of the pages that hold no articles. */
const titles: Record<SearchResult["state"], string> = {
  asked: "Nothing was found",
  "nothing asked": "What to type",
  "only exclusions": "What to type",
  "too long": "What to type",
  "gave up": "This search took too long",
  "too busy": "Very many people are searching",
};

async function NoArticles({ question, result: { state, meant, found } }: SearchOutcomeProps) {
  const [paper, latest, sections] = await Promise.all([
    findPublication(),
    listLatest(latestShown),
    listSections(),
  ]);
  if (state === "nothing asked" || state === "only exclusions" || state === "too long") {
    return (
      <div className="search-columns">
        <section aria-labelledby="what-to-type">
          <h2 className="label" id="what-to-type">
            {titles[state]}
          </h2>
          <SearchTips />
        </section>
        <Latest cards={latest} paper={paper} />
      </div>
    );
  }
  const isPastTheEnd = found > 0;
  const ways = [
    { name: "Front page", address: "/" },
    ...sections.map(({ name, slug }) => ({ name, address: sectionAddress(slug) })),
    archiveByDay,
  ];
  return (
    <NothingFound
      title={isPastTheEnd ? "There are no more pages" : titles[state]}
      latest={latest}
      ways={ways}
      paper={paper}
    >
      <Meant question={question} meant={meant} />
      <p className="search-advice" role="status">
        {isPastTheEnd ? `${tellFound(found)} in all. ` : ""}
        {advice(state, question)}
      </p>
      {state === "asked" && (
        <>
          <h3 className="label">What to type</h3>
          <SearchTips />
        </>
      )}
      <h3 className="label">Where to look</h3>
    </NothingFound>
  );
}

function advice(state: SearchResult["state"], { page, ...question }: SearchQuestion): string {
  if (state === "too busy") return "Try again in a few seconds.";
  if (state === "gave up") return "Try rarer words, a section or a shorter time.";
  if (page > 1) return "Go back to the first page.";
  const isNarrowed = question.section || question.topic || question.author || question.from || question.to;
  return isNarrowed
    ? "No article has all of it. Try other words, or search everything."
    : "No article has all of these words. Try others, or fewer.";
}
