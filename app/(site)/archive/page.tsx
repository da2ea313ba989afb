import type { Metadata } from "next";
import { archiveAddress, archiveRoot } from "#app/_glue/addresses.ts";
import { ArchiveYears } from "#components/site/archive/archive-years.tsx";
import { articlesInWords } from "#components/site/archive/period-words.ts";
import { Empty } from "#components/site/empty.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { findArchive } from "#domain/archive/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { archiveLink, periodLink } from "../_parts/archive-parts.tsx";
import { CollectionData } from "../_parts/collection-data.tsx";
import { pageMetadata } from "../_parts/page-metadata.ts";

export const dynamic = "force-dynamic";

const description = "Every article of the paper, by the day it was first published.";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({ title: archiveLink.name, description, address: archiveRoot });

export default async function ArchivePage() {
  const [archive, { language }] = await Promise.all([findArchive(), findPublication()]);
  const years = archive ? [archive.newest, ...archive.earlier] : [];
  const all = years.reduce((sum, { articles }) => sum + articles, 0);
  return (
    <div className="sheet">
      <PageHead
        title={archiveLink.name}
        standing={
          archive ? `${description} So far there are ${articlesInWords(all, language)}.` : description
        }
      />
      {archive ? (
        <ArchiveYears archive={archive} addressOf={archiveAddress} language={language} />
      ) : (
        <Empty title="Nothing here yet">The first day will stand here as soon as there is one.</Empty>
      )}
      <CollectionData
        page={archiveLink}
        description={description}
        items={years.map(({ period }) => periodLink(period, language))}
      />
    </div>
  );
}
