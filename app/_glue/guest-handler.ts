import type { z } from "zod";
import { isTooOften } from "#domain/rate-limits.ts";
import { isRefusal } from "#domain/refusal.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import { notJustNow } from "./form-values.ts";
import { parseJson, readBody } from "./request-body.ts";
import { isOwn } from "./staff-handler.ts";

interface GuestHandled<Input extends z.ZodType> {
  input: Input;
  /** @returns what is answered as JSON */
  work: (input: z.output<Input>, now: Date) => Promise<object>;
}

const mostBytes = 4_000;

const say = (status: number, answer: object, headers: Record<string, string> = {}) =>
  Response.json(answer, { status, headers: { "cache-control": "no-store", ...headers } });

/** What the newsroom's own scripts ask before anybody is signed in, in JSON: 403, 413, 422 `{ field, message }`, 429, 503. */
export function guestHandler<Input extends z.ZodType>({ input, work }: GuestHandled<Input>) {
  return async (request: Request): Promise<Response> => {
    if (!isOwn(request)) return say(403, { message: "This was not sent by the newsroom." });
    const body = await readBody(request, mostBytes);
    if (!body) return say(413, { message: "This is too long." });
    const parsed = input.safeParse(parseJson(body));
    if (!parsed.success) return say(422, { field: "form", message: "Something is missing." });
    try {
      return say(200, await work(parsed.data, new Date()));
    } catch (error) {
      if (isUnavailable(error)) return say(503, { message: notJustNow }, { "retry-after": "2" });
      if (!isRefusal(error)) throw error;
      const { field, message } = error;
      if (!isTooOften(error)) return say(422, { field, message });
      return say(429, { field, message }, { "retry-after": String(error.retryAfter) });
    }
  };
}
