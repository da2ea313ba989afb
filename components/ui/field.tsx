import type { InputHTMLAttributes } from "react";
import { type Described, DescribedField, describedBy } from "./described.tsx";

type FieldProps = Described & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id" | "name">;

/** A line of text to fill in, with its label, its hint and, where something is wrong, its error. */
export function Field({ label, name, id = name, hint, error, ...rest }: FieldProps) {
  return (
    <DescribedField label={label} id={id} hint={hint} error={error}>
      <input {...rest} id={id} name={name} {...describedBy(id, hint, error)} />
    </DescribedField>
  );
}
