import { z } from "zod";
import { isSlug } from "#domain/articles/slug.ts";
import { Refusal } from "#domain/refusal.ts";

/* What may be asked of the API's lists, and how it is read from an address. */

const slug = z.string();

const instant = z
  .string()
  .max(40)
  .refine((text) => /^\d{4}-\d\d-\d\d/.test(text) && timeOf(text) !== undefined)
  .describe(
    "An instant as ISO 8601 has it, such as 2026-11-24T09:30:00Z, or a day, which begins at 00:00 UTC.",
  );

/** Every parameter there is. */
export const parameters = {
  limit: z.int().min(1).max(100).default(20).describe("How many stand on a page."),
  after: z.string().min(1).max(400).describe("Where to go on: as it stands in the links of the page before."),
  section: slug.describe("Articles of this section alone, by its slug."),
  topic: slug.describe("Articles on this topic alone, by its slug."),
  author: slug.describe("Articles under this author’s name alone, by its slug."),
  since: instant.describe(
    "Articles published at this instant or later. An instant (ISO 8601), or a day in UTC.",
  ),
  until: instant.describe("Articles published before this instant. An instant (ISO 8601), or a day in UTC."),
  updated_since: instant.describe(
    "All articles that have changed since, in the order of their changes, and those that were withdrawn: for whoever keeps a copy. An article changes when it is published, updated in any way (text, pictures and what is said of them, bylines, topics, corrections, section, slug) or withdrawn. It does not change when a section, topic or author in it is renamed, or its topic is merged into another: their own addresses tell of that. Goes with limit and after alone. An instant (ISO 8601), or a day in UTC.",
  ),
} as const;

/** Under which name the server passes on that of a parameter nobody knows. */
export const unknownName = "unknown";

export type Parameter = keyof typeof parameters;

/** How each is to be written, for whoever wrote it in another way. */
const hints: Record<Parameter, string> = {
  limit: "is a number from 1 to 100",
  after: "is a cursor out of the links of an answer, as it stands there",
  section: "is the slug of a section, as /api/sections has it",
  topic: "is the slug of a topic, as /api/topics has it",
  author: "is the slug of an author, as /api/authors has it",
  since: "is an instant such as 2026-11-24T09:30:00Z, or a day such as 2026-11-24",
  until: "is an instant such as 2026-11-24T09:30:00Z, or a day such as 2026-11-24",
  updated_since: "is an instant such as 2026-11-24T09:30:00Z, or a day such as 2026-11-24",
};

export const wrongly = (name: Parameter) => new Refusal(`“${name}” ${hints[name]}.`, name);

export interface Question {
  limit: number;
  after?: string;
  section?: string;
  topic?: string;
  author?: string;
  since?: Date;
  until?: Date;
  updated_since?: Date;
}

/**
 * Reads what is asked of an address that knows some of the parameters.
 * @throws Refusal with the parameter that is unknown, stands there twice, or is wrong: an answer to less than was asked would
 * look like one to all of it
 */
export function readQuestion(asked: URLSearchParams, known: readonly Parameter[]): Question {
  const question: Question = { limit: 20 };
  for (const [name, text] of asked) {
    const parameter = known.find((each) => each === name);
    if (!parameter) throw unknown(name === unknownName ? text : name, known);
    if (asked.getAll(name).length > 1) throw new Refusal(`“${name}” stands there more than once.`, name);
    const value = readValue(parameter, text);
    if (value === undefined) throw wrongly(parameter);
    Object.assign(question, { [parameter]: value });
  }
  return question;
}

function unknown(name: string, known: readonly Parameter[]): Refusal {
  const all =
    known.length > 0 ? `Here one may ask for ${known.join(", ")}.` : "Nothing can be asked for here.";
  return new Refusal(`There is no parameter “${name}”. ${all}`, name);
}

function readValue(parameter: Parameter, text: string): string | number | Date | undefined {
  switch (parameter) {
    case "limit":
      return /^\d{1,4}$/.test(text) ? parameters.limit.safeParse(Number(text)).data : undefined;
    case "since":
    case "until":
    case "updated_since":
      return timeOf(text);
    case "after":
      return parameters.after.safeParse(text).data;
    case "section":
    case "topic":
    case "author":
      return isSlug(text.normalize("NFC")) ? text.normalize("NFC") : undefined;
    default:
      return parameter satisfies never;
  }
}

const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });

/** What lies before 1970 is as good as 1970: a paper has nothing from then, and engines differ about the year 0. */
function timeOf(text: string): Date | undefined {
  // A plus that was not encoded arrives as a blank.
  const written = text.replace(/ (?=\d\d:\d\d$)/, "+");
  if (!day.safeParse(written).success && !moment.safeParse(written).success) return undefined;
  const time = Date.parse(written);
  return Number.isNaN(time) ? undefined : new Date(Math.max(0, time));
}
