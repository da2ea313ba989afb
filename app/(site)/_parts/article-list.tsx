import { archiveAddress, archiveRoot, pageAddress } from "#app/_glue/addresses.ts";
import { CardList } from "#components/site/card-list.tsx";
import { Empty } from "#components/site/empty.tsx";
import { PageTurner } from "#components/site/page-turner.tsx";
import { SectionFront } from "#components/site/section-front/section-front.tsx";
import { findDayUpTo } from "#domain/archive/for-readers.ts";
import { type CardPage, lastPage } from "#domain/articles/lists-for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { FurtherFonts } from "./early-fonts.tsx";

interface ArticleListProps {
  /** Of the list itself, on its first page. */
  address: string;
  list: CardPage;
}

/** One page of a list of articles, and the way to the pages beside it. */
export const ArticleList = (props: ArticleListProps) => <DrawnList {...props} drawn={CardList} />;

/** The first page of a section, which opens with its newest. */
export const SectionOpening = (props: ArticleListProps) => <DrawnList {...props} drawn={SectionFront} />;

async function DrawnList({ address, list, drawn: Cards }: ArticleListProps & { drawn: typeof CardList }) {
  const paper = await findPublication();
  if (list.cards.length === 0) return <NothingYet />;
  return (
    <>
      <FurtherFonts languages={list.cards.map(({ language }) => language)} />
      <Cards cards={list.cards} paper={paper} />
      <ListTurner address={address} list={list} />
    </>
  );
}

const NothingYet = () => (
  <Empty title="Nothing here yet">The first article will stand here as soon as it is published.</Empty>
);

async function ListTurner({ address, list: { cards, page, hasOlder } }: ArticleListProps) {
  const newer = page > 1 ? { name: "Newer articles", address: pageAddress(address, page - 1) } : undefined;
  const next = hasOlder ? { name: "Older articles", address: pageAddress(address, page + 1) } : undefined;
  const isLast = page === lastPage;
  const older = isLast ? await waysToOlder(cards.at(-1)?.publishedAt) : next;
  return (
    <>
      {newer && <link rel="prev" href={newer.address} />}
      {next && <link rel="next" href={next.address} />}
      <PageTurner
        before={newer}
        between={isLast ? { name: "Back to the newest", address } : undefined}
        after={older}
      />
    </>
  );
}

/** Lists end after so many pages; the archive goes on where they do. */
async function waysToOlder(oldest: Date | undefined) {
  const day = oldest && (await findDayUpTo(oldest));
  return { name: "Older articles in the archive", address: day ? archiveAddress(day) : archiveRoot };
}
