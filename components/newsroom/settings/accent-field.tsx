"use client";

import { useState } from "react";
import { Field } from "../../ui/field.tsx";
import { AccentSample } from "./accent-sample.tsx";

interface AccentFieldProps {
  value: string;
  error: string | undefined;
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The accent, with how it looks on paper and on charcoal, and how well it can be read there. */
export function AccentField({ value, error }: AccentFieldProps) {
  const [accent, setAccent] = useState(value);
  return (
    <div className="accent">
      <Field
        label="Accent"
        name="accent"
        hint="Section labels, what is breaking, the place one is at."
        error={error}
        value={accent}
        onChange={(event) => setAccent(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <input
        type="color"
        aria-label="Choose the accent"
        className="accent-picker"
        value={isColour(accent) ? accent : value}
        onChange={(event) => setAccent(event.target.value)}
      />
      {isColour(accent) && (
        <div className="accent-samples">
          <AccentSample accent={accent} on="paper" />
          <AccentSample accent={accent} on="charcoal" />
        </div>
      )}
    </div>
  );
}
