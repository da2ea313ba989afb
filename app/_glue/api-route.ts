import { apiHeaders } from "#domain/api/headers.ts";
import { problem, problemType } from "#domain/api/problem.ts";
import { type Parameter, type Question, readQuestion } from "#domain/api/questions.ts";
import { isRefusal } from "#domain/refusal.ts";
import { currentRequest } from "#platform/request.ts";
import { readSegment } from "./segment.ts";

/* The way between Next and the read API: its routes say what they know, ask the domain, and answer here. */

/** Next hands out no parameters at all where a path has none. */
interface Context {
  params: Promise<{ slug?: string; missing?: string[] } | undefined>;
}

/** What an answer is made from: what was asked, and the slug that the address names. */
interface Asked {
  question: Question;
  slug: string;
}

/** What there is to answer: a document, where it is now, or what is the matter. */
export type Answered =
  | { answer: object; next?: string | null }
  | { at: string }
  | { status: 404 | 410; detail: string };

/**
 * A handler of GET for an address of the read API.
 * @param known the parameters that may be asked for here
 */
export function apiRoute(known: readonly Parameter[], answer: (asked: Asked) => Promise<Answered>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    sayForAll();
    try {
      const question = readQuestion(new URL(request.url).searchParams, known);
      return respond(await answer({ question, slug: readSegment((await params)?.slug ?? "") }));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return asProblem(400, error.message, error.field);
    }
  };
}

function sayForAll(): void {
  const request = currentRequest();
  if (request) Object.assign(request.headers, apiHeaders);
}

function respond(answered: Answered): Response {
  if ("at" in answered) return new Response(null, { status: 308, headers: { location: answered.at } });
  if ("status" in answered) return asProblem(answered.status, answered.detail);
  const { answer, next } = answered;
  // Kept here or not: whoever keeps it asks by its ETag whether it is still true.
  const request = currentRequest();
  if (request) request.headers["cache-control"] = "public, no-cache";
  return Response.json(answer, { headers: next ? { link: `<${next}>; rel="next"` } : {} });
}

const asProblem = (status: number, detail: string, parameter?: string) =>
  Response.json(problem(status, detail, parameter), {
    status,
    headers: { "content-type": problemType },
  });

/** What is answered where a section, topic or author stands, stood once, or never did. */
export const whatIsNamed = (
  found: { found: "named"; named: object } | { found: "elsewhere"; slug: string } | undefined,
  addressOf: (slug: string) => string,
): Answered => {
  if (!found) return { status: 404, detail: "There is nothing at this address." };
  return found.found === "named" ? { answer: found.named } : { at: addressOf(found.slug) };
};
