/** Where and in which words times are told: those of the publication, never the reader's or the server's. */
export interface PaperTime {
  /** IANA. */
  timeZone: string;
  /** BCP 47. */
  language: string;
}

const shapes = {
  /** Monday 10 June 2024 */
  "long day": { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** 10 June 2024 */
  day: { day: "numeric", month: "long", year: "numeric" },
  /** 10 Jun, 08:40 */
  short: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  /** 10 June 2024, 08:40 */
  minute: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** An instant in words. Plain English is told as newspapers outside America do, the day before the month. */
export function inWords(at: Date, shape: keyof typeof shapes, { timeZone, language }: PaperTime): string {
  const locale = language === "en" ? "en-GB" : language;
  const words = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone, hourCycle: "h23" }).format(at);
  return words.replace(" at ", ", ");
}

interface DateTimeProps {
  at: Date;
  shape: keyof typeof shapes;
  paper: PaperTime;
}

/** An instant as people read it, and as programs do. */
export function DateTime({ at, shape, paper }: DateTimeProps) {
  return <time dateTime={at.toISOString().replace(".000Z", "Z")}>{inWords(at, shape, paper)}</time>;
}
