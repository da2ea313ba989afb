import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { authorLink } from "#app/_glue/addresses.ts";
import { readPageNumber } from "#app/_glue/page-number.ts";
import { readSegment } from "#app/_glue/segment.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { listByAuthor } from "#domain/articles/lists-for-readers.ts";
import { findAuthor, findRenamedAuthor } from "#domain/authors/for-readers.ts";
import { ArticleList } from "../../_parts/article-list.tsx";
import { listMetadata } from "../../_parts/list-metadata.ts";
import { MissingPage } from "../../_parts/missing-page.tsx";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Asked): Promise<Metadata> {
  const author = await findAuthor(readSegment((await params).slug));
  const page = readPageNumber((await searchParams).page);
  return listMetadata(
    author && { name: author.name, description: author.biography },
    author && authorLink(author).address,
    page,
  );
}

export default async function AuthorPage({ params, searchParams }: Asked) {
  const slug = readSegment((await params).slug);
  const author = await findAuthor(slug);
  const page = readPageNumber((await searchParams).page);
  if (!author) {
    const moved = await findRenamedAuthor(slug);
    if (moved) permanentRedirect(encodeURI(authorLink({ slug: moved, name: "" }).address));
  }
  if (!author || !page) return <MissingPage />;
  const list = await listByAuthor(author.slug, page);
  if (page > 1 && list.cards.length === 0) return <MissingPage />;
  return (
    <div className="sheet">
      <PageHead
        label={author.role || "Author"}
        title={author.name}
        standing={page === 1 ? author.biography : `Page ${page}`}
      />
      <ArticleList address={authorLink(author).address} list={list} />
    </div>
  );
}
