import { dayBegins, nextDay } from "#domain/publication/wall-clock.ts";
import { type AuditAction, auditActions } from "./actions.ts";
import type { LogSearch } from "./reading.ts";

/* The audit page's search, as its address holds it: whatever is nonsense is not asked for. */

export const subjectKinds = [
  "article",
  "staff",
  "session",
  "section",
  "topic",
  "author",
  "media",
  "page",
  "publication",
] as const;

export type AskedOfLog = Record<"q" | "person" | "action" | "subject" | "from" | "to" | "before", string>;

/** The query of an address, each name once. */
export function readAskedOfLog(query: Record<string, string | string[] | undefined>): AskedOfLog {
  const value = (name: string) => [query[name] ?? ""].flat().at(-1)?.slice(0, 200) ?? "";
  return {
    q: value("q"),
    person: value("person"),
    action: value("action"),
    subject: value("subject"),
    from: value("from"),
    to: value("to"),
    before: value("before"),
  };
}

/** What that means where the publication is: a day lasts from its midnight to the next. */
export function logSearch(asked: AskedOfLog, timeZone: string): LogSearch {
  return {
    staffId: wholeNumber(asked.person),
    action: isAction(asked.action) ? asked.action : undefined,
    subjectKind: subjectKinds.find((kind) => kind === asked.subject),
    words: asked.q.split(/\s+/).filter(Boolean),
    from: dayBegins(asked.from, timeZone),
    until: dayBegins(nextDay(asked.to), timeZone),
    before: wholeNumber(asked.before),
  };
}

const wholeNumber = (text: string) => (/^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined);
const isAction = (text: string): text is AuditAction => Object.hasOwn(auditActions, text);
