import { CardList } from "#components/site/card-list.tsx";
import { Empty } from "#components/site/empty.tsx";
import { PageTurner } from "#components/site/page-turner.tsx";
import { type CardPage, lastPage } from "#domain/articles/lists-for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { FurtherFonts } from "./early-fonts.tsx";

interface ArticleListProps {
  /** Of the list itself, on its first page. */
  address: string;
  list: CardPage;
}

/** One page of a list of articles, and the way to the pages beside it. */
export async function ArticleList({ address, list: { cards, page, hasOlder } }: ArticleListProps) {
  const publication = await findPublication();
  if (cards.length === 0) {
    return (
      <Empty title="Nothing here yet">The first article will stand here as soon as it is published.</Empty>
    );
  }
  const newerAddress = page === 2 ? address : `${address}?page=${page - 1}`;
  return (
    <>
      <FurtherFonts languages={cards.map(({ language }) => language)} />
      <CardList cards={cards} paper={publication} />
      <PageTurner
        newer={page > 1 ? { name: "Newer articles", address: newerAddress } : undefined}
        older={hasOlder ? { name: "Older articles", address: `${address}?page=${page + 1}` } : undefined}
        newest={page === lastPage ? { name: "Back to the newest", address } : undefined}
      />
    </>
  );
}
