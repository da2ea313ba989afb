import { findPublication } from "./publication.ts";
import { wallClock } from "./wall-clock.ts";

/** An instant in words, by the clock of the publication's zone, for logs that people read: `25 November 2026, 07:50`. */
export async function tellTime(at: Date): Promise<string> {
  const { timeZone } = await findPublication();
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long" }).format(at);
  return `${day}, ${wallClock(at, timeZone).slice(11)}`;
}
