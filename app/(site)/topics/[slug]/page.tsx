import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { topicLink } from "#app/_glue/addresses.ts";
import { readPageNumber } from "#app/_glue/page-number.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { listOnTopic } from "#domain/articles/lists-for-readers.ts";
import { findRenamedTopic, findTopic } from "#domain/topics/for-readers.ts";
import { ArticleList } from "../../_parts/article-list.tsx";
import { listMetadata } from "../../_parts/list-metadata.ts";
import { MissingPage } from "../../_parts/missing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Asked): Promise<Metadata> {
  const topic = await findTopic(readSegment((await params).slug));
  const page = readPageNumber((await searchParams).page);
  return listMetadata(topic, topic && topicLink(topic).address, page);
}

export default async function TopicPage({ params, searchParams }: Asked) {
  const slug = readSegment((await params).slug);
  const topic = await findTopic(slug);
  const page = readPageNumber((await searchParams).page);
  if (!topic) {
    const moved = await findRenamedTopic(slug);
    if (moved) permanentRedirect(encodeURI(topicLink({ slug: moved, name: "" }).address));
  }
  if (!topic || !page) return <MissingPage />;
  const list = await listOnTopic(topic.slug, page);
  if (page > 1 && list.cards.length === 0) return <MissingPage />;
  return (
    <div className="sheet">
      <PageHead label="Topic" title={topic.name} standing={page === 1 ? topic.description : `Page ${page}`} />
      <ArticleList address={topicLink(topic).address} list={list} />
    </div>
  );
}
