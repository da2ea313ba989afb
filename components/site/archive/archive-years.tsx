import type { CSSProperties } from "react";
import type { Archive, Period } from "#domain/archive/for-readers.ts";
import { articlesInWords, inFigures, monthName } from "./period-words.ts";
import { byDecades, twelve } from "./rows-of-periods.ts";

interface ArchiveYearsProps {
  archive: Archive;
  /** Where a year or month is. */
  addressOf: (period: string) => string;
  /** BCP 47. */
  language: string;
}

/** The newest year month by month, and those before it, a decade in each row: short, however old the paper is. */
export function ArchiveYears({ archive: { newest, earlier }, addressOf, language }: ArchiveYearsProps) {
  return (
    <>
      <section className="archive-year" aria-labelledby="newest-year">
        <h2 className="display" id="newest-year">
          <a href={addressOf(newest.period)}>{newest.period}</a>
        </h2>
        <p className="quiet">{articlesInWords(newest.articles, language)}</p>
        <Periods
          className="archive-months"
          periods={twelve(newest.period, newest.months)}
          most={fullest(newest.months)}
          nameOf={(month) => monthName(month, language, "short")}
          {...{ addressOf, language }}
        />
      </section>
      {earlier.length > 0 && (
        <section className="archive-year" aria-labelledby="earlier-years">
          <h2 className="display" id="earlier-years">
            Earlier years
          </h2>
          {byDecades(earlier, newest.period).map((years) => (
            <Periods
              key={years[0]?.period}
              className="archive-decade"
              periods={years}
              most={fullest(earlier)}
              nameOf={(year) => year}
              {...{ addressOf, language }}
            />
          ))}
        </section>
      )}
    </>
  );
}

const fullest = (periods: Period[]) => Math.max(...periods.map(({ articles }) => articles));

interface PeriodsProps extends Omit<ArchiveYearsProps, "archive"> {
  className: string;
  periods: Period[];
  /** Of the fullest, which the bars are measured by. */
  most: number;
  nameOf: (period: string) => string;
}

/** A row of months or years; a bar under each tells how much it has beside the fullest of all. */
function Periods({ className, periods, most, nameOf, addressOf, language }: PeriodsProps) {
  const shareOf = (articles: number) =>
    ({ "--share": `${Math.round((100 * articles) / most)}%` }) as CSSProperties;
  return (
    <ol className={`archive-row ${className}`}>
      {periods.map(({ period, articles }) => (
        <li key={period}>
          {articles > 0 ? (
            <a href={addressOf(period)} style={shareOf(articles)}>
              {nameOf(period)}
              <span className="quiet"> {inFigures(articles, language)}</span>
            </a>
          ) : (
            <span aria-hidden="true">{nameOf(period)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
