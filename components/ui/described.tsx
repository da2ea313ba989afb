import type { ReactNode } from "react";
import { FieldError } from "./field-error.tsx";

export interface Described {
  /** Also the accessible name, to the letter. */
  label: string;
  name: string;
  /** Ids on one page must differ: give another where two forms have a field of one name. */
  id?: string | undefined;
  /** Stands under the label and belongs to the field's description. */
  hint?: ReactNode;
  /** What a person has to mend. It is read out with the field. */
  error?: string | undefined;
}

/** What a control is given so that it is described by its hint and its error. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined };
}

/** A label, its hint, the control itself and what is wrong with it. */
export function DescribedField({
  label,
  id,
  hint,
  error,
  children,
}: Omit<Described, "name" | "id"> & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
