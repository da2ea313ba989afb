import type { SelectHTMLAttributes } from "react";
import { type Described, DescribedField, describedBy } from "./described.tsx";

interface Choice {
  value: string | number;
  label: string;
}

type SelectProps = Described &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "className" | "id" | "name"> & { choices: Choice[] };

/** One of a few to choose: the browser's own list, which every phone and screen reader knows. */
export function Select({ label, name, id = name, hint, error, choices, ...rest }: SelectProps) {
  return (
    <DescribedField label={label} id={id} hint={hint} error={error}>
      <select {...rest} id={id} name={name} {...describedBy(id, hint, error)}>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </DescribedField>
  );
}
