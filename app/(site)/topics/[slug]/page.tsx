import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { pageAddress, topicLink } from "#app/_glue/addresses.ts";
import { readPageNumber } from "#app/_glue/page-number.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { listOnTopic } from "#domain/articles/lists-for-readers.ts";
import { findRenamedTopic, findTopic, type Topic } from "#domain/topics/for-readers.ts";
import { ArticleList } from "../../_parts/article-list.tsx";
import { CollectionData } from "../../_parts/collection-data.tsx";
import { listMetadata } from "../../_parts/list-metadata.ts";
import { MissingPage } from "../../_parts/missing-page.tsx";
import { missingMetadata } from "../../_parts/page-metadata.ts";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

/** Asked for once for the head of the document and its body. */
const listAt = cache(listOnTopic);

const describe = ({ name, description }: Topic) =>
  description || `Articles on the topic ${name}, the newest first.`;

export async function generateMetadata({ params, searchParams }: Asked): Promise<Metadata> {
  const topic = await findTopic(readSegment((await params).slug));
  if (!topic) return missingMetadata;
  const { name, slug } = topic;
  const page = readPageNumber((await searchParams).page);
  if (page && page > 1 && (await listAt(slug, page)).cards.length === 0) return missingMetadata;
  // A section may have the same name.
  const described = { name: `Topic: ${name}`, description: describe(topic) };
  return listMetadata(described, topicLink(topic).address, page, { kind: "topic", slug });
}

export default async function TopicPage({ params, searchParams }: Asked) {
  const slug = readSegment((await params).slug);
  const topic = await findTopic(slug);
  if (!topic) {
    const moved = await findRenamedTopic(slug);
    if (moved) permanentRedirect(encodeURI(topicLink({ slug: moved, name: "" }).address));
    return <MissingPage />;
  }
  const page = readPageNumber((await searchParams).page);
  if (!page) return <MissingPage />;
  const list = await listAt(topic.slug, page);
  if (page > 1 && list.cards.length === 0) return <MissingPage />;
  const { address } = topicLink(topic);
  return (
    <div className="sheet">
      <PageHead label="Topic" title={topic.name} standing={page === 1 ? topic.description : `Page ${page}`} />
      <ArticleList address={address} list={list} />
      <CollectionData
        page={{ name: topic.name, address: pageAddress(address, page) }}
        description={describe(topic)}
        items={list.cards.map(({ headline, address }) => ({ name: headline, address }))}
      />
    </div>
  );
}
