import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { absolute, authorLink, pageAddress } from "#app/_glue/addresses.ts";
import { readPageNumber } from "#app/_glue/page-number.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { JsonLd } from "#components/json-ld/json-ld.tsx";
import { profilePage } from "#components/json-ld/profile.ts";
import { AuthorHead } from "#components/site/authors/author-head.tsx";
import { listByAuthor } from "#domain/articles/lists-for-readers.ts";
import { findAuthor, findRenamedAuthor } from "#domain/authors/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
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
const listAt = cache(listByAuthor);

export async function generateMetadata({ params, searchParams }: Asked): Promise<Metadata> {
  const author = await findAuthor(readSegment((await params).slug));
  if (!author) return missingMetadata;
  const { name, slug } = author;
  const page = readPageNumber((await searchParams).page);
  if (page && page > 1 && (await listAt(slug, page)).cards.length === 0) return missingMetadata;
  const described = { name, description: describe(author) };
  return listMetadata(described, authorLink(author).address, page, { kind: "author", slug });
}

export default async function AuthorPage({ params, searchParams }: Asked) {
  const slug = readSegment((await params).slug);
  const author = await findAuthor(slug);
  if (!author) {
    const moved = await findRenamedAuthor(slug);
    if (moved) permanentRedirect(encodeURI(authorLink({ slug: moved, name: "" }).address));
    return <MissingPage />;
  }
  const page = readPageNumber((await searchParams).page);
  if (!page) return <MissingPage />;
  const [list, { language }] = await Promise.all([listAt(author.slug, page), findPublication()]);
  if (page > 1 && list.cards.length === 0) return <MissingPage />;
  const { address } = authorLink(author);
  return (
    <div className="sheet">
      <AuthorHead author={author} page={page} />
      <ArticleList address={address} list={list} />
      {page === 1 ? (
        <JsonLd things={[profilePage(author, language, absolute)]} />
      ) : (
        <CollectionData
          page={{ name: author.name, address: pageAddress(address, page) }}
          description={describe(author)}
          items={list.cards.map(({ headline, address }) => ({ name: headline, address }))}
        />
      )}
    </div>
  );
}

const describe = ({ name, biography }: { name: string; biography: string }) =>
  biography.split("\n", 1)[0] || `Articles by ${name}, the newest first.`;
