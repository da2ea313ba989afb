import type { FormState } from "#domain/form-state.ts";
import type { Newsletter } from "#domain/newsletters/for-readers.ts";
import type { AgreedDocument } from "../site/agreement.tsx";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { Notice } from "../ui/notice.tsx";

interface PreferencesFormProps {
  action: (form: FormData) => Promise<void>;
  token: string;
  offered: (Newsletter & { received: boolean })[];
  terms: AgreedDocument | undefined;
  privacy: AgreedDocument | undefined;
  state: FormState | undefined;
}

/** What I receive. The words above the button are those of `preferencesWording`: a receipt quotes them. */
export function PreferencesForm({ action, token, offered, terms, privacy, state }: PreferencesFormProps) {
  const refused = state && !state.done ? state : undefined;
  const errors = refused?.errors ?? {};
  const isTicked = ({ slug, received }: { slug: string; received: boolean }) =>
    refused ? (refused.values.newsletters?.includes(slug) ?? false) : received;
  const wrong = errors.newsletters ?? errors.agreement;

  return (
    <form action={action} className="sign-up" aria-label="What I receive">
      {state?.done && <Notice tone="done">Saved.</Notice>}
      {errors.form && <Notice tone="wrong">{errors.form}</Notice>}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="termsVersion" value={terms?.version ?? ""} />
      <input type="hidden" name="privacyVersion" value={privacy?.version ?? ""} />
      <fieldset className="field-group" aria-describedby={wrong ? "preferences-error" : undefined}>
        <legend>Newsletters</legend>
        {offered.map((newsletter) => (
          <Checkbox
            key={newsletter.slug}
            name="newsletters"
            id={`receive-${newsletter.slug}`}
            value={newsletter.slug}
            label={newsletter.name}
            hint={newsletter.cadence}
            defaultChecked={isTicked(newsletter)}
          />
        ))}
      </fieldset>
      <div>
        <p>
          I want to receive the newsletters ticked here, and agree with the{" "}
          <Document of={terms}>Terms and conditions</Document> and the{" "}
          <Document of={privacy}>Privacy policy</Document>.
        </p>
        <FieldError id="preferences-error" error={wrong} />
      </div>
      <Button>Save</Button>
    </form>
  );
}

function Document({ of, children }: { of: AgreedDocument | undefined; children: string }) {
  if (!of) return children;
  return (
    <a className="plain-link" href={of.address}>
      {children}
    </a>
  );
}
