"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

interface CopyFieldProps {
  label: string;
  value: string;
  hint: string;
}

/** A text to take along. Where the browser doesn't let it be copied by a button, it is selected. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const [field, setField] = useState<HTMLDivElement | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toast.success("Copied.");
    } catch {
      field?.querySelector("input")?.select();
      toast("Press Ctrl+C to copy it.");
    }
  };
  return (
    <div className="copy-field" ref={setField} role="status">
      <Field label={label} name="copied" value={value} hint={hint} readOnly />
      <Button type="button" look="quiet" onClick={() => void copy()}>
        Copy
      </Button>
    </div>
  );
}
