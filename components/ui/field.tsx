import type { InputHTMLAttributes } from "react";
import { FieldError } from "./field-error.tsx";

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id" | "name"> {
  /** Also the accessible name, to the letter. */
  label: string;
  name: string;
  /** Ids on one page must differ: give another where two forms have a field of one name. */
  id?: string;
  /** Stands under the label and belongs to the field's description. */
  hint?: string;
  /** What a person has to mend. It is read out with the field. */
  error?: string | undefined;
}

/** A line of text to fill in, with its label, its hint and, where something is wrong, its error. */
export function Field({ label, name, id = name, hint, error, ...rest }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...rest}
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
