import type { z } from "zod";
import type { FormState } from "#domain/form-state.ts";
import { isTooOften } from "#domain/rate-limits.ts";
import { isRefusal } from "#domain/refusal.ts";
import { currentRequest } from "#platform/request.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import { fieldErrors, notJustNow, sentValues, withoutSecrets } from "./form-values.ts";
import type { StaffAction } from "./staff-action.ts";

interface GuestForm<Fields extends z.ZodType> {
  /** Its name among the forms of a page. */
  name: string;
  fields: Fields;
  /** Calls one command, and leads on. @returns what to say when it worked and there is no other page to go to */
  work: (input: z.output<Fields>, now: Date) => Promise<string | undefined>;
}

/**
 * A server action of the newsroom for whoever is not signed in: on the way in, nobody is. What a person can mend comes back
 * beside its field, with the status 422, or 429 and `Retry-After` for what was done too often, 503 for what could not be
 * kept just now. Anything else throws. It works as a plain form POST too.
 */
export function guestAction<Fields extends z.ZodType>(form: GuestForm<Fields>): StaffAction {
  return async (_previous, data) => {
    const sent = sentValues(data);
    const wrong = (errors: Record<string, string>, status: 422 | 429 | 503): FormState => {
      const request = currentRequest();
      if (request) request.status = status;
      return { form: form.name, values: withoutSecrets(sent), errors, done: false };
    };
    try {
      const parsed = form.fields.safeParse(sent);
      if (!parsed.success) return wrong(fieldErrors(parsed.error), 422);
      const message = await form.work(parsed.data, new Date());
      return { form: form.name, values: {}, errors: {}, done: true, ...(message && { message }) };
    } catch (error) {
      if (isUnavailable(error)) return wrong({ form: notJustNow }, 503);
      if (!isRefusal(error)) throw error;
      const errors = { [error.field]: error.message };
      if (!isTooOften(error)) return wrong(errors, 422);
      const request = currentRequest();
      if (request) request.headers["retry-after"] = String(error.retryAfter);
      return wrong(errors, 429);
    }
  };
}
