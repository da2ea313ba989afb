/** Where and in which words times are told: those of the publication, never the reader's or the server's. */
export interface PaperTime {
  /** IANA. */
  timeZone: string;
  /** BCP 47. */
  language: string;
}

const long = { day: "numeric", month: "long", year: "numeric" } as const;
const days = {
  /** Monday, 10 June 2024 */
  "long day": { ...long, weekday: "long" },
  /** 10 June 2024 */
  day: long,
  /** 10 June 2024, 08:40 */
  minute: long,
  /** 10 Jun, 08:40 */
  short: { day: "numeric", month: "short" },
  year: { year: "numeric" },
  /** 08:40 */
  clock: {},
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Shape = keyof typeof days;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const tellsTime = (shape: Shape) => shape === "minute" || shape === "short";

/** Plain English is told as newspapers outside America do: the day before the month, the week from Monday. */
export const localeOf = (language: string) => (language === "en" ? "en-GB" : language);

/** An instant in words. */
export function inWords(at: Date, shape: Shape, { timeZone, language }: PaperTime): string {
  const locale = localeOf(language);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  if (shape === "clock") return say(clock);
  return tellsTime(shape) ? `${say(days[shape])}, ${say(clock)}` : say(days[shape]);
}

interface DateTimeProps {
  at: Date;
  shape: Shape;
  paper: PaperTime;
}

/** An instant as people read it, and as programs do. A day alone is told as one, in the publication's zone. */
export function DateTime({ at, shape, paper }: DateTimeProps) {
  const exact =
    shape === "long day"
      ? new Intl.DateTimeFormat("en-CA", { timeZone: paper.timeZone }).format(at)
      : at.toISOString().replace(".000Z", "Z");
  return <time dateTime={exact}>{inWords(at, shape, paper)}</time>;
}
