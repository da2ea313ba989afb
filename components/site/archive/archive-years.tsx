import type { ArchivedYear, Period } from "#domain/archive/for-readers.ts";
import { articlesInWords, inFigures, monthName } from "./period-words.ts";

interface ArchiveYearsProps {
  years: ArchivedYear[];
  /** Where a year or month is. */
  addressOf: (period: string) => string;
  /** BCP 47. */
  language: string;
}

/** Every year with its twelve months; a bar under each tells how much it has beside the fullest month of all. */
export function ArchiveYears({ years, addressOf, language }: ArchiveYearsProps) {
  const most = Math.max(...years.flatMap(({ months }) => months.map(({ articles }) => articles)));
  return years.map(({ period, articles, months }) => (
    <section className="archive-year" key={period} aria-labelledby={`year-${period}`}>
      <h2 className="display" id={`year-${period}`}>
        <a href={addressOf(period)}>{period}</a>
      </h2>
      <p className="quiet">{articlesInWords(articles, language)}</p>
      <ol className="archive-months">
        {twelve(period, months).map((month) => (
          <li key={month.period}>
            {month.articles > 0 ? (
              <a href={addressOf(month.period)}>
                {monthName(month.period, language, "short")}
                <span className="quiet"> {inFigures(month.articles, language)}</span>
                <span className="archive-bar" style={{ inlineSize: `${(100 * month.articles) / most}%` }} />
              </a>
            ) : (
              <span aria-hidden="true">{monthName(month.period, language, "short")}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** All months of a year, those without articles too. */
export const twelve = (year: string, months: Period[]): Period[] =>
  Array.from({ length: 12 }, (_, place) => {
    const period = `${year}-${String(place + 1).padStart(2, "0")}`;
    return months.find((month) => month.period === period) ?? { period, articles: 0 };
  });
