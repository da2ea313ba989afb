import { instantsAt } from "#domain/publication/wall-clock.ts";
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
    from: midnight(asked.from, timeZone),
    until: midnight(nextDay(asked.to), timeZone),
    before: wholeNumber(asked.before),
  };
}

const wholeNumber = (text: string) => (/^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined);
const isAction = (text: string): text is AuditAction => Object.hasOwn(auditActions, text);

function nextDay(day: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? "" : new Date(at + 86_400_000).toISOString().slice(0, 10);
}

/** Where clocks skip midnight, the day begins at one. */
function midnight(day: string, timeZone: string): Date | undefined {
  return instantsAt(`${day}T00:00`, timeZone)[0] ?? instantsAt(`${day}T01:00`, timeZone)[0];
}
