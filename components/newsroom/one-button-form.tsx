"use client";

import { Button } from "../ui/button.tsx";
import { ActionForm, type FormAction } from "./action-form.tsx";

interface OneButtonFormProps {
  action: FormAction;
  /** What the button says. */
  label: string;
  look?: "primary" | "quiet";
  /** What is sent. */
  values?: Record<string, string | number>;
}

/** A button for what can be taken back, or does no harm: it is done at once. */
export function OneButtonForm({ action, label, look = "quiet", values = {} }: OneButtonFormProps) {
  return (
    <ActionForm action={action} label={label} className="contents">
      {({ pending }) => (
        <>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look={look} disabled={pending}>
            {label}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
