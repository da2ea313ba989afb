import type { TextareaHTMLAttributes } from "react";
import { type Described, DescribedField, describedBy } from "./described.tsx";

type TextAreaProps = Described &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className" | "id" | "name">;

/** Several lines of text to fill in. */
export function TextArea({ label, name, id = name, hint, error, ...rest }: TextAreaProps) {
  return (
    <DescribedField label={label} id={id} hint={hint} error={error}>
      <textarea {...rest} id={id} name={name} {...describedBy(id, hint, error)} />
    </DescribedField>
  );
}
