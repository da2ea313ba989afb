import type { Period } from "#domain/archive/for-readers.ts";

/* Years and months in rows that have a place for each, for those without articles too. Pure. */

/** All months of a year. */
export const twelve = (year: string, months: Period[]): Period[] =>
  Array.from({ length: 12 }, (_, place) => at(`${year}-${String(place + 1).padStart(2, "0")}`, months));

/**
 * Years in decades, the latest decade first; one in which nothing was published is left out.
 * @param years that have articles, the latest first
 * @param before the year they end before, which is not over
 * @returns the years of each decade in their order
 */
export function byDecades(years: Period[], before: string): Period[][] {
  const decades = new Set(years.map(({ period }) => period.slice(0, 3)));
  return [...decades].map((decade) =>
    Array.from({ length: 10 }, (_, place) => at(`${decade}${place}`, years)).filter(
      ({ period }) => period < before,
    ),
  );
}

const at = (period: string, of: Period[]): Period =>
  of.find((each) => each.period === period) ?? { period, articles: 0 };
