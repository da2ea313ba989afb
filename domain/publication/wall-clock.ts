/*
 * What the clock on the newsroom's wall shows, and which instants it means: twice a year an hour is skipped or comes
 * twice. Pure, so that the browser tells it as one types.
 */

const day = 86_400_000;

/** To make one takes longer than to ask it a hundred times. There are as many as time zones, and one in use. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
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
  clocks.set(timeZone, clock);
  return clock;
}

/**
 * What the wall's clock shows at an instant.
 * @returns `2026-10-25T01:30`, the value of a `datetime-local` field; with seconds where there are any
 */
export function wallClock(at: Date, timeZone: string): string {
  const parts = clockIn(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  const minute = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
  return part("second") === "00" ? minute : `${minute}:${part("second")}`;
}

/**
 * The instants at which the wall's clock shows something.
 * @param shown as `wallClock` gives it
 * @returns one; none where the clock skips it, or where it is no time; two, in order, where it comes twice
 */
export function instantsAt(shown: string, timeZone: string): Date[] {
  const asUtc = Date.parse(`${shown}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(shown) || Number.isNaN(asUtc)) return [];
  const plain = shown.replace(/:00$/, (end, at) => (at > 13 ? "" : end));
  const offsets = [asUtc - day, asUtc + day].map((at) => {
    const there = Date.parse(`${wallClock(new Date(at), timeZone)}Z`);
    return there - at;
  });
  return (
    [...new Set(offsets.map((offset) => asUtc - offset))]
      .sort((one, other) => one - other)
      // Of the last day of the year 9999 one of them is none: what the clock shows a day later has five digits.
      .filter((at) => !Number.isNaN(at))
      .map((at) => new Date(at))
      .filter((at) => wallClock(at, timeZone) === plain)
  );
}

/** The day after one. @param date `2026-10-25` @returns "" after what is no day */
export function nextDay(date: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? "" : new Date(at + day).toISOString().slice(0, 10);
}

/** When a day begins: at midnight, or at one where the clocks skip that. @returns undefined for what is no day */
export const dayBegins = (date: string, timeZone: string): Date | undefined =>
  instantsAt(`${date}T00:00`, timeZone)[0] ?? instantsAt(`${date}T01:00`, timeZone)[0];
