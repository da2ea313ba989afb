import type { z } from "zod";
import type { FormState } from "#domain/form-state.ts";
import { isTooOften } from "#domain/rate-limits.ts";
import { isRefusal } from "#domain/refusal.ts";
import { currentRequest } from "#platform/request.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import { fieldErrors, notJustNow, sentValues, withoutSecrets } from "./form-values.ts";

/** Where a form stood and where it came from: as the server tells, not as the form does. */
export interface FormOrigin {
  page: string;
  clientAddress: string;
}

interface PublicForm<Fields extends z.ZodType> {
  /** Its name among the forms of a page. */
  name: string;
  fields: Fields;
  /** Asked before anything is read. @throws Refusal */
  admit?: (origin: FormOrigin, now: Date) => void;
  work: (input: z.output<Fields>, origin: FormOrigin, now: Date) => Promise<void>;
}

/**
 * A server action anybody may send. What a person can mend is left for the page that is drawn again, beside the field it
 * belongs to, with the status 422, or 429 for what was done too often; so is a database that cannot
 * be written just now, with 503. Anything else throws.
 */
export function publicAction<Fields extends z.ZodType>(form: PublicForm<Fields>) {
  return async (data: FormData): Promise<void> => {
    const request = currentRequest();
    const origin = {
      page: request?.path.replace(/\?.*$/, "") ?? "",
      clientAddress: request?.clientAddress ?? "",
    };
    const sent = sentValues(data);
    const now = new Date();
    try {
      form.admit?.(origin, now);
      const parsed = form.fields.safeParse(sent);
      if (!parsed.success) return answer(form.name, sent, fieldErrors(parsed.error), 422);
      await form.work(parsed.data, origin, now);
    } catch (error) {
      if (isUnavailable(error)) return answer(form.name, sent, { form: notJustNow }, 503);
      if (!isRefusal(error)) throw error;
      const errors = { [error.field]: error.message };
      if (!isTooOften(error)) return answer(form.name, sent, errors, 422);
      if (request) request.headers["retry-after"] = String(error.retryAfter);
      return answer(form.name, sent, errors, 429);
    }
    if (request)
      request.formState = { form: form.name, values: {}, errors: {}, done: true } satisfies FormState;
  };
}

/** What became of one of a page's forms, if it was that one which was sent. */
export function findFormState(form: string): FormState | undefined {
  const state = currentRequest()?.formState as FormState | undefined;
  return state?.form === form ? state : undefined;
}

function answer(
  form: string,
  sent: Record<string, string[]>,
  errors: Record<string, string>,
  status: 422 | 429 | 503,
): void {
  const request = currentRequest();
  if (!request) return;
  request.status = status;
  request.formState = { form, values: withoutSecrets(sent), errors, done: false } satisfies FormState;
}
