import type { z } from "zod";
import type { FormState } from "#domain/form-state.ts";
import { isRefusal } from "#domain/refusal.ts";
import { type Permission, requirePermission } from "#domain/staff/permissions.ts";
import type { SignedIn } from "#domain/staff/sessions.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import { fieldErrors, notJustNow, sentValues, withoutSecrets } from "./form-values.ts";
import { findStaff } from "./session.ts";

interface StaffForm<Fields extends z.ZodType> {
  /** Its name among the forms of a page. */
  name: string;
  /** Asked before anything is read; the command asks again. */
  permission: Permission;
  fields: Fields;
  /** Calls one command, and may redirect. @returns what to say when it worked */
  work: (actor: SignedIn, input: z.output<Fields>, now: Date) => Promise<string | undefined>;
}

export type StaffAction = (previous: FormState | undefined, data: FormData) => Promise<FormState>;

const signedOut =
  "Your session has ended, so nothing was done. Sign in again in another tab, then send this once more: what you typed is still here.";

/**
 * A server action of the newsroom, for `useActionState`. What a person can mend comes back beside its field, with what
 * was typed; anything else throws. It works as a plain form POST too.
 */
export function staffAction<Fields extends z.ZodType>(form: StaffForm<Fields>): StaffAction {
  return async (_previous, data) => {
    const sent = sentValues(data);
    const wrong = (errors: Record<string, string>, more: Partial<FormState> = {}): FormState => ({
      ...{ form: form.name, values: withoutSecrets(sent), errors, done: false },
      ...more,
    });
    const actor = await findStaff();
    if (!actor) return wrong({ form: signedOut }, { signedOut: true });
    try {
      requirePermission(actor, form.permission);
      const parsed = form.fields.safeParse(sent);
      if (!parsed.success) return wrong(fieldErrors(parsed.error));
      const message = await form.work(actor, parsed.data, new Date());
      return { form: form.name, values: {}, errors: {}, done: true, ...(message && { message }) };
    } catch (error) {
      if (isUnavailable(error)) return wrong({ form: notJustNow });
      if (isRefusal(error)) return wrong({ [error.field]: error.message });
      throw error;
    }
  };
}
