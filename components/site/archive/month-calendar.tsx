import type { CSSProperties } from "react";
import type { OneMonth, Period } from "#domain/archive/for-readers.ts";
import { inFigures, inWords, weekdayName } from "./period-words.ts";
import { firstWeekday, weeksOf } from "./weeks.ts";

interface MonthCalendarProps {
  month: OneMonth;
  addressOf: (period: string) => string;
  /** BCP 47. */
  language: string;
}

/** A month's days in weeks, each with the number of its articles; the fuller, the warmer. */
export function MonthCalendar({ month, addressOf, language }: MonthCalendarProps) {
  const weeks = weeksOf(month.period, firstWeekday(language));
  const most = Math.max(...month.days.map(({ articles }) => articles));
  const [, someWeek = []] = weeks;
  return (
    <table className="month-calendar">
      <caption className="sr-only">{inWords(month.period, language)}, day by day</caption>
      <thead>
        <tr>
          {someWeek.map((day = "") => (
            <th key={day} scope="col" abbr={weekdayName(day, language, "long")}>
              {weekdayName(day, language, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.join()}>
            {week.map((day, place) => (
              <Day
                // biome-ignore lint/suspicious/noArrayIndexKey: a week has seven places.
                key={place}
                day={day}
                found={month.days.find(({ period }) => period === day)}
                most={most}
                addressOf={addressOf}
                language={language}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps extends Omit<MonthCalendarProps, "month"> {
  day: string | undefined;
  found: Period | undefined;
  most: number;
}

function Day({ day, found, most, addressOf, language }: DayProps) {
  if (!day) return <td />;
  const number = Number(day.slice(8));
  if (!found) return <td className="is-empty">{number}</td>;
  const warmth = { "--warmth": `${4 + Math.round((16 * found.articles) / most)}%` } as CSSProperties;
  return (
    <td>
      <a href={addressOf(day)} style={warmth}>
        {number}
        <span className="quiet">
          {inFigures(found.articles, language)}
          <span className="sr-only">{found.articles === 1 ? " article" : " articles"}</span>
        </span>
      </a>
    </td>
  );
}
