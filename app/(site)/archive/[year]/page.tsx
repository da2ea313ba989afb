import type { Metadata } from "next";
import { cache } from "react";
import { archiveAddress } from "#app/_glue/addresses.ts";
import { readPeriod } from "#app/_glue/archive-dates.ts";
import { articlesInWords } from "#components/site/archive/period-words.ts";
import { YearMonths } from "#components/site/archive/year-months.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { findYear } from "#domain/archive/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { archiveLink, Beside, NothingThen, periodLink, trailTo } from "../../_parts/archive-parts.tsx";
import { CollectionData } from "../../_parts/collection-data.tsx";
import { missingMetadata, pageMetadata } from "../../_parts/page-metadata.ts";

export const dynamic = "force-dynamic";

interface Asked {
  params: Promise<{ year: string }>;
}

const yearAt = cache(async (...parts: string[]) => {
  const period = readPeriod(...parts);
  return { period, found: period ? await findYear(period) : undefined };
});

const describe = (year: string, articles: number, language: string) =>
  `${articlesInWords(articles, language)} first published in ${year}, month by month.`;

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const [{ found }, { language }] = await Promise.all([yearAt((await params).year), findPublication()]);
  if (!found) return missingMetadata;
  return pageMetadata({
    title: `Archive: ${found.period}`,
    description: describe(found.period, found.articles, language),
    address: archiveAddress(found.period),
  });
}

export default async function YearPage({ params }: Asked) {
  const [{ period, found }, { language }] = await Promise.all([
    yearAt((await params).year),
    findPublication(),
  ]);
  if (!found) return <NothingThen period={period} />;
  return (
    <div className="sheet">
      <PageHead
        trail={trailTo(found.period, language)}
        title={found.period}
        standing={articlesInWords(found.articles, language)}
      />
      <YearMonths year={found} addressOf={archiveAddress} language={language} />
      <Beside {...found} language={language} />
      <CollectionData
        page={periodLink(found.period, language)}
        above={[archiveLink]}
        description={describe(found.period, found.articles, language)}
        items={found.months.map((month) => periodLink(month.period, language))}
      />
    </div>
  );
}
