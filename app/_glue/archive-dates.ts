import { permanentRedirect } from "next/navigation";
import { isDate } from "#domain/archive/days.ts";
import { archiveAddress } from "./addresses.ts";

/**
 * Reads the year, month or day of an archive's address. A month or day that is written without its zero is sent on to where it
 * is written with it.
 * @param parts as they stand in the address
 * @returns `2026`, `2026-11` or `2026-11-24`; undefined when there is no such date
 */
export function readPeriod(...parts: string[]): string | undefined {
  const period = readDate(parts);
  if (period !== undefined && period !== parts.join("-")) permanentRedirect(archiveAddress(period));
  return period;
}

/** The same without going anywhere. */
export function readDate([year = "", ...rest]: string[]): string | undefined {
  if (!/^[1-9]\d{3}$/.test(year) || !rest.every((part) => /^\d\d?$/.test(part))) return undefined;
  const period = [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
  return isDate(`${period}-01-01`.slice(0, 10)) ? period : undefined;
}
