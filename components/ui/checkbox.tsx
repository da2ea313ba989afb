import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldError } from "./field-error.tsx";

interface CheckboxProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id" | "name" | "type"> {
  /** The accessible name; it may hold links. */
  label: ReactNode;
  name: string;
  /** Ids on one page must differ: boxes that share a name need one each. */
  id?: string;
  /** Quieter words under the label; they describe the box, they are not part of its name. */
  hint?: string;
  error?: string | undefined;
}

/** A box to tick, with its label beside it and its hint and error beneath. */
export function Checkbox({ label, name, id = name, hint, error, ...rest }: CheckboxProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="checkbox">
      <input
        {...rest}
        type="checkbox"
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <FieldError id={`${id}-error`} error={error} />
      </div>
    </div>
  );
}
