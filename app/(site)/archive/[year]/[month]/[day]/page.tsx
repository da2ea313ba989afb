import type { Metadata } from "next";
import { cache } from "react";
import { archiveAddress, pageAddress } from "#app/_glue/addresses.ts";
import { readPeriod } from "#app/_glue/archive-dates.ts";
import { readNumber } from "#app/_glue/page-number.ts";
import { DayList } from "#components/site/archive/day-list.tsx";
import { articlesInWords, inWords, wholeDay } from "#components/site/archive/period-words.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { PageTurner } from "#components/site/page-turner.tsx";
import { findDay, type OneDay, onAPage } from "#domain/archive/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Beside, NothingThen, periodLink, trailTo } from "../../../../_parts/archive-parts.tsx";
import { CollectionData } from "../../../../_parts/collection-data.tsx";
import { FurtherFonts } from "../../../../_parts/early-fonts.tsx";
import { listMetadata } from "../../../../_parts/list-metadata.ts";
import { missingMetadata } from "../../../../_parts/page-metadata.ts";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ year: string; month: string; day: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

const dayAt = cache(async (page: number | undefined, ...parts: string[]) => {
  const period = readPeriod(...parts);
  return { period, found: period && page ? await findDay(period, page) : undefined };
});

async function readDay({ params, searchParams }: Asked) {
  const { year, month, day } = await params;
  const page = readNumber((await searchParams).page);
  const [at, paper] = await Promise.all([dayAt(page, year, month, day), findPublication()]);
  return { ...at, paper };
}

const describe = ({ period, articles }: OneDay, language: string) =>
  `${articlesInWords(articles, language)} first published on ${inWords(period, language)}, in the order of the day.`;

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const { found, paper } = await readDay(asked);
  if (!found) return missingMetadata;
  const name = `Archive: ${inWords(found.period, paper.language)}`;
  const described = { name, description: describe(found, paper.language) };
  return listMetadata(described, archiveAddress(found.period), found.page);
}

export default async function DayPage(asked: Asked) {
  const { period, found, paper } = await readDay(asked);
  if (!found) return <NothingThen period={period} />;
  const { language } = paper;
  const trail = trailTo(found.period, language);
  const address = archiveAddress(found.period);
  const turn = (name: string, page: number) =>
    page >= 1 && page <= found.pages ? { name, address: pageAddress(address, page) } : undefined;
  const counted = articlesInWords(found.articles, language);
  return (
    <div className="sheet">
      <FurtherFonts languages={found.list.map(({ card }) => card.language)} />
      <PageHead
        trail={trail}
        title={wholeDay(found.period, language)}
        standing={found.pages === 1 ? counted : `${counted}, page ${found.page} of ${found.pages}`}
      />
      <DayList list={found.list} start={(found.page - 1) * onAPage + 1} paper={paper} />
      <PageTurner
        label="Further pages of this day"
        before={turn("Earlier this day", found.page - 1)}
        after={turn("Later this day", found.page + 1)}
      />
      <Beside {...found} language={language} />
      <CollectionData
        page={{ ...periodLink(found.period, language), address: pageAddress(address, found.page) }}
        above={trail}
        description={describe(found, language)}
        items={found.list.map(({ card }) => ({ name: card.headline, address: card.address }))}
      />
    </div>
  );
}
