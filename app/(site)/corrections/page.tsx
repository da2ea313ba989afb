import type { Metadata } from "next";
import { cache } from "react";
import { correctionsAddress, pageAddress } from "#app/_glue/addresses.ts";
import { readPageNumber } from "#app/_glue/page-number.ts";
import { BodyBlocks } from "#components/article/body-blocks.tsx";
import { CorrectionList } from "#components/article/correction-list.tsx";
import { Empty } from "#components/site/empty.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { PageTurner } from "#components/site/page-turner.tsx";
import { listLatestCorrections } from "#domain/articles/corrections-for-readers.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { FurtherFonts } from "../_parts/early-fonts.tsx";
import { listMetadata } from "../_parts/list-metadata.ts";
import { MissingPage } from "../_parts/missing-page.tsx";
import { missingMetadata } from "../_parts/page-metadata.ts";

export const dynamic = "force-dynamic";

interface Asked {
  searchParams: Promise<{ page?: string | string[] }>;
}

/** Asked for once for the head of the document and its body. */
const listAt = cache(listLatestCorrections);

const name = "Corrections";
const description = "What was put right in our articles after they were published, the newest first.";

export async function generateMetadata({ searchParams }: Asked): Promise<Metadata> {
  const page = readPageNumber((await searchParams).page);
  if (page && page > 1 && (await listAt(page)).corrections.length === 0) return missingMetadata;
  return listMetadata({ name, description }, correctionsAddress, page);
}

/** What the newsroom has to say about its mistakes, and then all of them. */
export default async function CorrectionsPage({ searchParams }: Asked) {
  const page = readPageNumber((await searchParams).page);
  if (!page) return <MissingPage />;
  const [list, words, paper] = await Promise.all([listAt(page), findPage("corrections"), findPublication()]);
  if (page > 1 && list.corrections.length === 0) return <MissingPage />;
  const turn = (words: string, to: number) => ({ name: words, address: pageAddress(correctionsAddress, to) });
  const newer = page > 1 ? turn("Newer corrections", page - 1) : undefined;
  const older = list.hasOlder ? turn("Older corrections", page + 1) : undefined;
  return (
    <div className="sheet standing-page">
      <FurtherFonts
        languages={list.corrections.map(({ article }) => article.language)}
        {...(words && { body: words.body })}
      />
      <PageHead
        title={words?.title ?? name}
        standing={page > 1 ? `Page ${page}` : words ? undefined : description}
      />
      {words && page === 1 && (
        <div className="prose">
          <BodyBlocks blocks={words.body.content} media={new Map()} paper={paper} />
        </div>
      )}
      {list.corrections.length === 0 ? (
        <Empty title="Nothing to put right">
          A correction stands here, and above its article, once there is one.
        </Empty>
      ) : (
        <CorrectionList corrections={list.corrections} paper={paper} />
      )}
      <PageTurner before={newer} after={older} />
    </div>
  );
}
