import type { Metadata } from "next";
import { cache } from "react";
import { archiveAddress } from "#app/_glue/addresses.ts";
import { readPeriod } from "#app/_glue/archive-dates.ts";
import { MonthCalendar } from "#components/site/archive/month-calendar.tsx";
import { articlesInWords, inWords } from "#components/site/archive/period-words.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { findMonth } from "#domain/archive/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Beside, NothingThen, periodLink, trailTo } from "../../../_parts/archive-parts.tsx";
import { CollectionData } from "../../../_parts/collection-data.tsx";
import { missingMetadata, pageMetadata } from "../../../_parts/page-metadata.ts";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ year: string; month: string }>;
}

const monthAt = cache(async (...parts: string[]) => {
  const period = readPeriod(...parts);
  return { period, found: period ? await findMonth(period) : undefined };
});

async function readMonth(params: Asked["params"]) {
  const { year, month } = await params;
  const [at, { language }] = await Promise.all([monthAt(year, month), findPublication()]);
  return { ...at, language };
}

const describe = (month: string, articles: number, language: string) =>
  `${articlesInWords(articles, language)} first published in ${inWords(month, language)}, day by day.`;

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { found, language } = await readMonth(params);
  if (!found) return missingMetadata;
  return pageMetadata({
    title: `Archive: ${inWords(found.period, language)}`,
    description: describe(found.period, found.articles, language),
    address: archiveAddress(found.period),
  });
}

export default async function MonthPage({ params }: Asked) {
  const { period, found, language } = await readMonth(params);
  if (!found) return <NothingThen period={period} />;
  const trail = trailTo(found.period, language);
  return (
    <div className="sheet">
      <PageHead
        trail={trail}
        title={inWords(found.period, language)}
        standing={articlesInWords(found.articles, language)}
      />
      <MonthCalendar month={found} addressOf={archiveAddress} language={language} />
      <Beside {...found} language={language} />
      <CollectionData
        page={periodLink(found.period, language)}
        above={trail}
        description={describe(found.period, found.articles, language)}
        items={found.days.map((day) => periodLink(day.period, language))}
      />
    </div>
  );
}
