import { dayOf, timeOf } from "#domain/archive/days.ts";
import { freshUntil } from "#platform/request.ts";

/** Now, for what shows a date: the page stays true until the day ends where the publication is, and no longer. */
export function today(timeZone: string): Date {
  const now = new Date();
  freshUntil(endOfDay(now, timeZone));
  return now;
}

/** When the day that `now` is in ends in a time zone. */
export const endOfDay = (now: Date, timeZone: string): Date => timeOf(dayOf(now, timeZone), timeZone).until;
