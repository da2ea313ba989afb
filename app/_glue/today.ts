import { freshUntil } from "#platform/request.ts";

const hour = 3_600_000;

/** Now, for what shows a date: the page stays true until the day ends where the publication is, and no longer. */
export function today(timeZone: string): Date {
  const now = new Date();
  freshUntil(endOfDay(now, timeZone));
  return now;
}

/**
 * When the day that `now` is in ends in a time zone. On the two days of a year that have 23 or 25 hours it may be an hour
 * early, never late.
 */
export function endOfDay(now: Date, timeZone: string): Date {
  const clock = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const read = (at: number) => {
    const parts = clock.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find((each) => each.type === type)?.value ?? "0";
    return {
      day: `${part("year")}-${part("month")}-${part("day")}`,
      hour: Number(part("hour")),
      minute: Number(part("minute")),
      second: Number(part("second")),
    };
  };
  const start = read(now.getTime());
  const passed = start.hour * hour + start.minute * 60_000 + start.second * 1_000;
  let end = Math.floor(now.getTime() / 1_000) * 1_000 - passed + 24 * hour;
  while (end - hour > now.getTime() && read(end - 1).day !== start.day) end -= hour;
  return new Date(end);
}
