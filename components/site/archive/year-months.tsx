import type { OneYear, Period } from "#domain/archive/for-readers.ts";

import { articlesInWords, monthName } from "./period-words.ts";
import { twelve } from "./rows-of-periods.ts";

interface YearMonthsProps {
  year: OneYear;
  addressOf: (period: string) => string;
  /** BCP 47. */
  language: string;
}

/** The months of a year, each with a line for every day: as high as that day was full. */
export function YearMonths({ year, addressOf, language }: YearMonthsProps) {
  const most = Math.max(...year.days.map(({ articles }) => articles));
  return (
    <ol className="year-months">
      {twelve(year.period, year.months).map(({ period, articles }) => (
        <li key={period} className={articles > 0 ? "card" : "is-empty"}>
          <h2 className="card-headline">
            {articles > 0 ? (
              <a href={addressOf(period)}>{monthName(period, language, "long")}</a>
            ) : (
              monthName(period, language, "long")
            )}
          </h2>
          <p className="quiet">{articles > 0 ? articlesInWords(articles, language) : "Nothing"}</p>
          {articles > 0 && (
            <DayLines days={year.days.filter((day) => day.period.startsWith(period))} most={most} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** The counts stand in the month's own page: this is to be seen at a glance. */
function DayLines({ days, most }: { days: Period[]; most: number }) {
  const lines = days.map(({ period, articles }) => {
    const height = Math.max(1, Math.round((20 * articles) / most));
    return `M${Number(period.slice(8)) - 0.5} 20v-${height}`;
  });
  return (
    <svg className="day-lines" viewBox="0 0 31 20" preserveAspectRatio="none" aria-hidden="true">
      <path d={lines.join("")} />
    </svg>
  );
}
