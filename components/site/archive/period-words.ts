import { localeOf } from "../../ui/date-time.tsx";

const shapes = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

/** A year, month or day in words: `2026`, `November 2026`, `24 November 2026`. @param period such as `2026-11` */
export const inWords = (period: string, language: string): string =>
  say(period, shapes[period.length as keyof typeof shapes], language);

/** A day with its weekday: `Tuesday, 24 November 2026`. */
export const wholeDay = (day: string, language: string): string =>
  say(day, { ...shapes[10], weekday: "long" }, language);

/** A month's name: `November`, or `Nov`. */
export const monthName = (month: string, language: string, shape: "long" | "short"): string =>
  say(month, { month: shape }, language);

/** A day of the week, by any day that is one: `Tuesday`, or `Tue`. */
export const weekdayName = (day: string, language: string, shape: "long" | "short"): string =>
  say(day, { weekday: shape }, language);

/** Days of the archive are no instants: they are told by noon of the world's clock, wherever the publication is. */
function say(period: string, options: Intl.DateTimeFormatOptions, language: string): string {
  const noon = new Date(`${`${period}-01-01`.slice(0, 10)}T12:00Z`);
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" }).format(noon);
}

export const inFigures = (count: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language)).format(count);

/** `1 article`, `1,234 articles`. */
export const articlesInWords = (count: number, language: string): string =>
  `${inFigures(count, language)} ${count === 1 ? "article" : "articles"}`;
