import { archiveAddress, archiveRoot } from "#app/_glue/addresses.ts";
import { inWords } from "#components/site/archive/period-words.ts";
import { PageTurner } from "#components/site/page-turner.tsx";
import type { PlainLink } from "#components/site/plain-link.ts";
import { findNeighbours, type Neighbours } from "#domain/archive/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { MissingPage } from "./missing-page.tsx";

export const archiveLink: PlainLink = { name: "Archive", address: archiveRoot };

export const periodLink = (period: string, language: string): PlainLink => ({
  name: inWords(period, language),
  address: archiveAddress(period),
});

/** The archive, and the year and month that a month or day is in. */
export const trailTo = (period: string, language: string): PlainLink[] => [
  archiveLink,
  ...[4, 7].flatMap((length) =>
    length < period.length ? periodLink(period.slice(0, length), language) : [],
  ),
];

/** The way to the years, months or days beside one. */
export function Beside({ before, after, language }: Neighbours & { language: string }) {
  return (
    <PageTurner
      label="Before and after"
      before={before ? periodLink(before, language) : undefined}
      after={after ? periodLink(after, language) : undefined}
    />
  );
}

const units = { 4: "year", 7: "month", 10: "day" } as const;

/** 404: nothing was published then; but here is what was before and after. */
export async function NothingThen({ period }: { period: string | undefined }) {
  if (!period) return <MissingPage first={[archiveLink]} />;
  const { language } = await findPublication();
  const { before, after } = await findNeighbours(units[period.length as keyof typeof units], period);
  return (
    <MissingPage
      title={`Nothing was published ${period.length === 10 ? "on" : "in"} ${inWords(period, language)}`}
      standing={before || after ? "This is what comes nearest to it." : "The archive is empty."}
      first={[...[before, after].flatMap((each) => (each ? periodLink(each, language) : [])), archiveLink]}
    />
  );
}
