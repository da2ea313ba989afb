"use client";

import { useState } from "react";
import { FieldError } from "../../../ui/field-error.tsx";
import { TextArea } from "../../../ui/text-area.tsx";

const kinds = [
  { value: "correction", label: "Correction", hint: "Something was wrong. Readers are told." },
  {
    value: "clarification",
    label: "Clarification",
    hint: "Something could be misunderstood. Readers are told.",
  },
  {
    value: "new information",
    label: "New information",
    hint: "The story went on. Its time of update changes.",
  },
  { value: "minor", label: "Minor", hint: "A slip of the pen. Nothing is said." },
] as const;

interface KindOfChangeProps {
  error: (field: string) => string | undefined;
  typed: (field: string) => string | undefined;
}

/** What kind of change readers see, and what they are told of it. */
export function KindOfChange({ error, typed }: KindOfChangeProps) {
  const [kind, setKind] = useState(typed("kind") ?? "");
  const isTold = kind === "correction" || kind === "clarification";
  return (
    <>
      <div role="radiogroup" aria-labelledby="kind-legend" aria-describedby={error("kind") && "kind-error"}>
        <p id="kind-legend" className="field-label">
          Kind of change
        </p>
        <div className="radios">
          {kinds.map(({ value, label, hint }) => (
            <div key={value} className="checkbox">
              <input
                type="radio"
                id={`kind-${value}`}
                name="kind"
                value={value}
                checked={kind === value}
                onChange={() => setKind(value)}
                aria-describedby={`kind-${value}-hint`}
              />
              <div>
                <label htmlFor={`kind-${value}`}>{label}</label>
                <p className="field-hint" id={`kind-${value}-hint`}>
                  {hint}
                </p>
              </div>
            </div>
          ))}
        </div>
        <FieldError id="kind-error" error={error("kind")} />
      </div>
      <TextArea
        label="Note to readers"
        name="note"
        hint={
          isTold
            ? "Stands above the text, and on the page of corrections."
            : "Only corrections and clarifications need one."
        }
        error={error("note")}
        defaultValue={typed("note")}
      />
    </>
  );
}
