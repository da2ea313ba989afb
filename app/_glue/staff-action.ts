import { refresh } from "next/cache";
import type { z } from "zod";
import type { FormState } from "#domain/form-state.ts";
import { isRefusal } from "#domain/refusal.ts";
import { type Permission, requirePermission } from "#domain/staff/permissions.ts";
import type { SignedIn } from "#domain/staff/sessions.ts";
import { isUnavailable } from "#platform/unavailable.ts";
import { fieldErrors, notJustNow, sentValues, withoutSecrets } from "./form-values.ts";
import { factorFirst, findStaff } from "./session.ts";

interface StaffForm<Fields extends z.ZodType> {
  /** Its name among the forms of a page. */
  name: string;
  /** Asked before anything is read; the command asks again. */
  permission: Permission;
  fields: Fields;
  /** Whether somebody may who must have a second factor and has none yet: only what sets it up. */
  beforeSecondFactor?: boolean;
  /** Calls one command, and may redirect. @returns what to say when it worked, and what is shown this once */
  work: (
    actor: SignedIn,
    input: z.output<Fields>,
    now: Date,
  ) => Promise<string | { message?: string; shown: string[] } | undefined>;
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
      if (actor.needsSecondFactor && !form.beforeSecondFactor) return wrong({ form: factorFirst });
      requirePermission(actor, form.permission);
      const parsed = form.fields.safeParse(sent);
      if (!parsed.success) return wrong(fieldErrors(parsed.error));
      const told = await form.work(actor, parsed.data, new Date());
      // What was changed shows on the page that it was sent from.
      refresh();
      const more = typeof told === "string" ? { message: told } : told;
      return { form: form.name, values: {}, errors: {}, done: true, ...more };
    } catch (error) {
      if (isUnavailable(error)) return wrong({ form: notJustNow });
      if (isRefusal(error)) return wrong({ [error.field]: error.message });
      throw error;
    }
  };
}
