import type { z } from "zod";
import { isForbidden, isRefusal } from "#domain/refusal.ts";
import { type Permission, requirePermission } from "#domain/staff/permissions.ts";
import type { SignedIn } from "#domain/staff/sessions.ts";
import { settings } from "#platform/env.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import { atOnce } from "./bodies-at-once.ts";
import { fieldErrors, notJustNow } from "./form-values.ts";
import { parseJson, readBody } from "./request-body.ts";
import { factorFirst, findStaff } from "./session.ts";

interface Handled<Input extends z.ZodType> {
  /** Asked before anything is read; the command asks again. */
  permission: Permission;
  /** What the body (of a GET: the query) holds, together with the address's parameters. */
  input: Input;
  /** @returns what is answered as JSON; undefined for 404; a Response as it is */
  work: (actor: SignedIn, input: z.output<Input>, now: Date) => Promise<object | undefined>;
}

interface HandledBytes<Input extends z.ZodType> {
  permission: Permission;
  /** What the query holds, together with the address's parameters. */
  input: Input;
  /** The most bytes a body may have. */
  most: number;
  work: (
    actor: SignedIn,
    input: z.output<Input>,
    bytes: Uint8Array,
    now: Date,
  ) => Promise<object | undefined>;
}

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** The most a body may have: an article of 250,000 words, with its marks. */
const mostBytes = 20_000_000;

const say = (status: number, answer: object, headers: Record<string, string> = {}) =>
  Response.json(answer, { status, headers: { "cache-control": "no-store", ...headers } });

/**
 * A route handler that the newsroom's own scripts talk to, in JSON. 401 `{ signedOut }`: nothing was done, sign in and send
 * it again; 403, 404, 413, 422 `{ field, message }`; 503: send it again.
 */
export function staffHandler<Input extends z.ZodType>({ permission, input, work }: Handled<Input>) {
  return handler(permission, mostBytes, async (request, params, actor) => {
    const body = await readInput(request);
    if (body === undefined) return say(413, { message: "This is too long to be kept in one article." });
    const parsed = input.safeParse({ ...body, ...params });
    return parsed.success ? work(actor, parsed.data, new Date()) : refuse(parsed.error);
  });
}

/** The same for a body that is bytes of a file; what is said of them stands in the query. */
export function staffBytesHandler<Input extends z.ZodType>(handled: HandledBytes<Input>) {
  const { permission, input, most, work } = handled;
  return handler(permission, most, async (request, params, actor) => {
    const parsed = input.safeParse({ ...queryOf(request), ...params });
    if (!parsed.success) return refuse(parsed.error);
    const bytes = await readBody(request, most);
    if (bytes === undefined) return say(413, { message: "This part of the file is too large." });
    return work(actor, parsed.data, bytes, new Date());
  });
}

type Params = Awaited<Context["params"]>;

/** Who is there, whether they may, and how every answer and every failure is told. */
function handler(
  permission: Permission,
  most: number,
  answer: (request: Request, params: Params, actor: SignedIn) => Promise<object | undefined>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    if (!isOwn(request)) return say(403, { message: "This was not sent by the newsroom." });
    const actor = await findStaff();
    if (!actor) return say(401, { signedOut: true, message: "Your session has ended." });
    if (actor.needsSecondFactor) return say(403, { message: factorFirst });
    try {
      requirePermission(actor, permission);
      const params = await context.params;
      const done = await atOnce(actor.id, request, most, () => answer(request, params, actor));
      if (!done) return say(503, { message: notJustNow }, { "retry-after": "2" });
      const answered = done.result;
      if (answered instanceof Response) return answered;
      return answered ? say(200, answered) : say(404, { message: "This is not there, or not yours." });
    } catch (error) {
      if (isUnavailable(error)) return say(503, { message: notJustNow }, { "retry-after": "2" });
      if (isForbidden(error)) return say(403, { message: error.message });
      if (isRefusal(error)) return say(422, { field: error.field, message: error.message });
      throw error;
    }
  };
}

function refuse(error: z.ZodError): Response {
  const [[field, message] = ["form", "Something is missing."]] = Object.entries(fieldErrors(error));
  return say(422, { field, message });
}

/** Whether a request that may change something comes from our own pages. https://web.dev/articles/fetch-metadata */
export function isOwn(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  return request.headers.get("origin") === settings().siteUrl;
}

const queryOf = (request: Request): object => Object.fromEntries(new URL(request.url).searchParams);

async function readInput(request: Request): Promise<object | undefined> {
  if (request.method === "GET") return queryOf(request);
  const bytes = await readBody(request, mostBytes);
  if (!bytes) return undefined;
  const body = parseJson(bytes);
  return typeof body === "object" && body !== null && !Array.isArray(body) ? body : {};
}
