import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { pageAddress, sectionAddress } from "#app/_glue/addresses.ts";
import { readPageNumber } from "#app/_glue/page-number.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { listInSection } from "#domain/articles/lists-for-readers.ts";
import { findRenamedSection, findSection, type Section } from "#domain/sections/for-readers.ts";
import { ArticleList, SectionOpening } from "../_parts/article-list.tsx";
import { CollectionData } from "../_parts/collection-data.tsx";
import { listMetadata } from "../_parts/list-metadata.ts";
import { MissingPage } from "../_parts/missing-page.tsx";
import { missingMetadata } from "../_parts/page-metadata.ts";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ section: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

/** Asked for once for the head of the document and its body. */
const listAt = cache(listInSection);

const describe = ({ name, description }: Section) =>
  description || `Articles in the section ${name}, the newest first.`;

export async function generateMetadata({ params, searchParams }: Asked): Promise<Metadata> {
  const section = await findSection(readSegment((await params).section));
  if (!section) return missingMetadata;
  const { name, slug } = section;
  const page = readPageNumber((await searchParams).page);
  if (page && page > 1 && (await listAt(slug, page)).cards.length === 0) return missingMetadata;
  const described = { name, description: describe(section) };
  return listMetadata(described, sectionAddress(slug), page, { kind: "section", slug });
}

export default async function SectionPage({ params, searchParams }: Asked) {
  const slug = readSegment((await params).section);
  const section = await findSection(slug);
  if (!section) {
    const moved = await findRenamedSection(slug);
    if (moved) permanentRedirect(encodeURI(sectionAddress(moved)));
    return <MissingPage />;
  }
  const page = readPageNumber((await searchParams).page);
  if (!page) return <MissingPage />;
  const list = await listAt(section.slug, page);
  if (page > 1 && list.cards.length === 0) return <MissingPage />;
  const address = sectionAddress(section.slug);
  return (
    <div className="sheet">
      <PageHead title={section.name} standing={page === 1 ? section.description : `Page ${page}`} />
      {page === 1 ? (
        <SectionOpening address={address} list={list} />
      ) : (
        <ArticleList address={address} list={list} />
      )}
      <CollectionData
        page={{ name: section.name, address: pageAddress(address, page) }}
        description={describe(section)}
        items={list.cards.map(({ headline, address }) => ({ name: headline, address }))}
      />
    </div>
  );
}
