import type { z } from "zod";
import type { Place } from "#domain/articles/walking.ts";
import { Refusal } from "#domain/refusal.ts";
import { neverKeep } from "#platform/request.ts";
import { api } from "./addresses.ts";
import { listChanges } from "./changes.ts";
import { cursorAt, readCursor } from "./cursor.ts";
import { type Filter, filtersOf } from "./filters.ts";
import type { Question } from "./questions.ts";
import type * as shapes from "./shapes.ts";
import { listSummaries } from "./summaries.ts";

export type Articles = z.output<typeof shapes.articles>;

/** Where several filters meet, so many are looked through for one page; it may then hold fewer than were asked for. */
const lookedThrough = 500;

/** Parameters that a list of articles knows. */
export const askedOfArticles = [
  ...(["limit", "after", "section", "topic", "author", "since", "until", "updated_since"] as const),
];

/**
 * The articles that are asked for: the newest first, or those that changed since an instant.
 * @throws Refusal with the parameter that is wrong
 */
export function listArticles({ updated_since, ...question }: Question): Promise<Articles> {
  if (updated_since === undefined) return listNewest(question);
  const { limit, after, ...others } = question;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new Refusal(`“updated_since” asks for all that has changed: it goes without “${other}”.`, other);
  return listChanges({ limit, updated_since, ...(after !== undefined && { after }) });
}

/**
 * A page of published articles, the newest first.
 * @throws Refusal with the parameter that is wrong
 */
async function listNewest(question: Question): Promise<Articles> {
  const { limit, since, until } = question;
  if (since && until && since > until) throw new Refusal("“until” lies before “since”.", "until");
  if (isRare(question)) neverKeep();
  const filters = await filtersOf(question);
  const after = question.after === undefined ? undefined : readCursor("newest", question.after);
  const begin = until && !(after && after.at < until) ? { at: until } : after;
  const { found, more } = await findPage(filters, begin, limit);
  const shown = since ? found.filter(({ at }) => at >= since) : found;
  const goesOn = more && shown.length === found.length && !(since && more.at < since);
  return {
    articles: await listSummaries(shown.map(({ id }) => id)),
    links: {
      self: addressOf(question, question.after),
      next: goesOn ? addressOf(question, cursorAt("newest", more)) : null,
    },
  };
}

/** What anybody can ask for in endless ways; what is left is a page for each section, topic and author. */
const isRare = ({ limit, after, since, until, section, topic, author }: Question) =>
  limit !== 20 ||
  [after, since, until].some((each) => each !== undefined) ||
  [section, topic, author].filter((each) => each !== undefined).length > 1;

/** @returns what stands on the page, and the place that it goes on after, if it does */
async function findPage(
  [first, ...others]: [Filter, ...Filter[]],
  begin: Place | { at: Date } | undefined,
  limit: number,
): Promise<{ found: Place[]; more: Place | undefined }> {
  const looked = others.length > 0 ? lookedThrough : limit + 1;
  const walked = await first.walk(begin, looked);
  let found = walked;
  for (const filter of others) {
    if (found.length === 0) break;
    const passed = new Set((await filter.sift(found.map(({ id }) => id))).map(({ id }) => id));
    found = found.filter(({ id }) => passed.has(id));
  }
  if (found.length > limit) return { found: found.slice(0, limit), more: found[limit - 1] };
  return { found, more: walked.length === looked ? walked.at(-1) : undefined };
}

function addressOf({ limit, section, topic, author, since, until }: Question, after: string | undefined) {
  const dates = { since: since?.toISOString(), until: until?.toISOString() };
  return api.list("articles", {
    section,
    topic,
    author,
    ...dates,
    limit: limit === 20 ? undefined : limit,
    after,
  });
}
