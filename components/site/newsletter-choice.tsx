import type { Newsletter } from "#domain/newsletters/for-readers.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { FieldError } from "../ui/field-error.tsx";

interface NewsletterChoiceProps {
  newsletters: Newsletter[];
  /** Slugs of those that are ticked. */
  chosen: string[];
  error: string | undefined;
  autoFocus: boolean;
}

/** Which newsletters, each with a box of its own. */
export function NewsletterChoice({ newsletters, chosen, error, autoFocus }: NewsletterChoiceProps) {
  return (
    <fieldset className="field-group" aria-describedby={error ? "sign-up-newsletters-error" : undefined}>
      <legend>Newsletters</legend>
      {newsletters.map(({ slug, name, description, cadence }, place) => (
        <Checkbox
          key={slug}
          name="newsletters"
          id={`sign-up-${slug}`}
          value={slug}
          label={name}
          hint={[cadence, description].filter(Boolean).join(". ")}
          defaultChecked={chosen.includes(slug)}
          autoFocus={autoFocus && place === 0}
        />
      ))}
      <FieldError id="sign-up-newsletters-error" error={error} />
    </fieldset>
  );
}
