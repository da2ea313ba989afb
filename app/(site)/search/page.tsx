import type { Metadata } from "next";
import { searchAddress } from "#app/_glue/addresses.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { ArchiveSearch } from "#components/site/search/archive-search.tsx";
import { tellWrong } from "#components/site/search/found-words.ts";
import { searchArticles } from "#domain/search/for-readers.ts";
import { readSearchQuestion, type SearchQuestion, searchQuery } from "#domain/search/question.ts";
import { listSections } from "#domain/sections/for-readers.ts";
import { withChosen } from "./_parts/chosen.ts";
import { SearchOutcome } from "./_parts/search-outcome.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What is found changes with every article: search engines follow what it leads to, and keep nothing of it. */
export async function generateMetadata({ searchParams }: Asked): Promise<Metadata> {
  const question = readSearchQuestion(await searchParams);
  return {
    title: titleOf(question),
    description: "Search every article of the paper by words, section, topic, author and date.",
    robots: { index: false, follow: true },
    alternates: { canonical: searchAddress + searchQuery(question) },
  };
}

function titleOf({ q, page }: SearchQuestion): string {
  const of = q ? `Search: ${q.length > 60 ? `${q.slice(0, 60).trimEnd()} …` : q}` : "Search";
  return page === 1 ? of : `${of}, page ${page}`;
}

export default async function SearchPage({ searchParams }: Asked) {
  const question = readSearchQuestion(await searchParams);
  const [result, sections] = await Promise.all([searchArticles(question, new Date()), listSections()]);
  const { topics, authors } = await withChosen(question, result);
  return (
    <div className="sheet">
      <PageHead title="Search">
        <ArchiveSearch
          address={searchAddress}
          question={question}
          sections={sections}
          topics={topics}
          authors={authors}
          error={tellWrong(result)}
        />
      </PageHead>
      <SearchOutcome question={question} result={result} />
    </div>
  );
}
