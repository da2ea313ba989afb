import type { FormState } from "#domain/form-state.ts";
import type { Newsletter } from "#domain/newsletters/for-readers.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { type AgreedDocument, Agreement } from "./agreement.tsx";
import { NewsletterChoice } from "./newsletter-choice.tsx";

export interface SignUpFormProps {
  action: (form: FormData) => Promise<void>;
  newsletters: Newsletter[];
  terms: AgreedDocument;
  privacy: AgreedDocument;
  /** What became of it, when it was sent and something has to be mended. */
  state: FormState | undefined;
}

/** Signing up for newsletters. The first field that is wrong takes the focus, and so the browser scrolls to it. */
export function SignUpForm({ action, newsletters, terms, privacy, state }: SignUpFormProps) {
  const errors = state?.errors ?? {};
  const first = ["email", "newsletters", "agreement"].find((name) => errors[name]);
  return (
    <form className="sign-up" action={action} aria-label="Newsletter sign-up" noValidate>
      {errors.form && <Notice tone="wrong">{errors.form}</Notice>}
      <Field
        label="Email"
        name="email"
        id="sign-up-email"
        type="email"
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        required
        defaultValue={state?.values.email?.at(-1)}
        error={errors.email}
        autoFocus={first === "email"}
      />
      <NewsletterChoice
        newsletters={newsletters}
        chosen={state ? (state.values.newsletters ?? []) : newsletters.slice(0, 1).map(({ slug }) => slug)}
        error={errors.newsletters}
        autoFocus={first === "newsletters"}
      />
      <Agreement
        terms={terms}
        privacy={privacy}
        agreed={!errors.agreement && (state?.values.agreement?.length ?? 0) > 0}
        error={errors.agreement}
        autoFocus={first === "agreement"}
      />
      <Honeypot />
      <Button>Sign up</Button>
    </form>
  );
}

/** A field that only programs fill in: outside the picture, out of the order of keys, unknown to screen readers. */
function Honeypot() {
  return (
    <div className="honeypot" aria-hidden="true">
      <label htmlFor="sign-up-website">Leave this empty</label>
      <input id="sign-up-website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
