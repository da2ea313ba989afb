import { localeOf } from "../../ui/date-time.tsx";

/** The day a week begins with, from 1, Monday, to 7, Sunday. */
export function firstWeekday(language: string): number {
  // Not every version of the platform's types knows it: https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getWeekInfo
  const locale = new Intl.Locale(localeOf(language)) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
  };
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/**
 * The weeks of a month as a calendar has them.
 * @param month `2026-11`
 * @returns rows of seven days such as `2026-11-24`, undefined where a day is another month's
 */
export function weeksOf(month: string, first: number): (string | undefined)[][] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() - first + 7) % 7;
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => {
      const day = week * 7 + place - before + 1;
      return day >= 1 && day <= length ? `${month}-${String(day).padStart(2, "0")}` : undefined;
    }),
  );
}
