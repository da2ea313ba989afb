import { dayBegins, nextDay, wallClock } from "#domain/publication/wall-clock.ts";

/*
 * The days of the archive: each is one stretch of time, from its first midnight to the next day's, so that an article is in
 * one of them alone, whatever the clocks do at night. Pure.
 */

const day = 86_400_000;

/** Whether there is such a date, leap years and all. @param date `2024-02-29` */
export function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** The day an instant is in, where the publication is. */
export function dayOf(at: Date, timeZone: string): string {
  const shown = wallClock(at, timeZone).slice(0, 10);
  const next = nextDay(shown);
  // Newfoundland set its clocks back at one minute past midnight: the day that had begun was not begun again.
  return at >= beginningOf(next, timeZone) ? next : shown;
}

/** When a day begins, and when the next one does. A day that a zone left out has no time at all. */
export function timeOf(date: string, timeZone: string): { from: Date; until: Date } {
  return { from: beginningOf(date, timeZone), until: beginningOf(nextDay(date), timeZone) };
}

function beginningOf(date: string, timeZone: string): Date {
  const begins = dayBegins(date, timeZone);
  if (begins) return begins;
  // No midnight, nor one o'clock: Samoa had no 30 December 2011. It begins with whatever the clocks show next.
  let before = Date.parse(`${date}T00:00Z`) - 2 * day;
  let after = before + 4 * day;
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2);
    if (wallClock(new Date(between), timeZone).slice(0, 10) < date) before = between;
    else after = between;
  }
  return new Date(after);
}
