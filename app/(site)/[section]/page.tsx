import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { sectionAddress } from "#app/_glue/addresses.ts";
import { readPageNumber } from "#app/_glue/page-number.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { listInSection } from "#domain/articles/lists-for-readers.ts";
import { findRenamedSection, findSection } from "#domain/sections/for-readers.ts";
import { ArticleList } from "../_parts/article-list.tsx";
import { listMetadata } from "../_parts/list-metadata.ts";
import { MissingPage } from "../_parts/missing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ section: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Asked): Promise<Metadata> {
  const section = await findSection(readSegment((await params).section));
  const page = readPageNumber((await searchParams).page);
  return listMetadata(section, section && sectionAddress(section.slug), page);
}

export default async function SectionPage({ params, searchParams }: Asked) {
  const slug = readSegment((await params).section);
  const section = await findSection(slug);
  const page = readPageNumber((await searchParams).page);
  if (!section) {
    const moved = await findRenamedSection(slug);
    if (moved) permanentRedirect(encodeURI(sectionAddress(moved)));
  }
  if (!section || !page) return <MissingPage />;
  const list = await listInSection(section.slug, page);
  if (page > 1 && list.cards.length === 0) return <MissingPage />;
  return (
    <div className="sheet">
      <PageHead title={section.name} standing={page === 1 ? section.description : `Page ${page}`} />
      <ArticleList address={sectionAddress(section.slug)} list={list} />
    </div>
  );
}
