import type { FormState } from "#domain/form-state.ts";
import type { FormAction } from "../action-form.tsx";

const unreachable =
  "The server does not answer, so it is not known whether this was done. Try again in a moment: it is never done twice.";

/**
 * An action that says so when the server does not answer. It would throw otherwise, and the page with everything in it
 * would give way to an error.
 */
export const safely =
  (action: FormAction): FormAction =>
  async (previous, data) => {
    try {
      return await action(previous, data);
    } catch {
      return { form: "", values: {}, errors: { form: unreachable }, done: false };
    }
  };

/** Calls an action outside a form. */
export function callAction(action: FormAction, values: Record<string, string | number>): Promise<FormState> {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, String(value));
  return safely(action)(undefined, data);
}
