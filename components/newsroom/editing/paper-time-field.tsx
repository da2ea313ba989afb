"use client";

import { useState } from "react";
import { instantsAt, wallClock } from "#domain/publication/wall-clock.ts";
import { inWords, type PaperTime } from "../../ui/date-time.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";

interface PaperTimeFieldProps {
  label: string;
  name: string;
  /** What is chosen to begin with. */
  value: Date | undefined;
  /** Undefined when nothing is, or what is written never comes. */
  onChoose?: (at: Date | undefined) => void;
  hint?: string;
  error?: string | undefined;
  paper: PaperTime;
}

/**
 * A time by the publication's clock. It says when the time that was written is skipped that night, and asks which when it
 * comes twice. A form gets the instant under the field's name, as ISO 8601.
 */
export function PaperTimeField({ label, name, value, onChoose, hint, error, paper }: PaperTimeFieldProps) {
  const { timeZone } = paper;
  const [shown, setShown] = useState(value ? wallClock(value, timeZone) : "");
  const [turn, setTurn] = useState(value ? isSecond(value, timeZone) : 0);
  const instants = instantsAt(shown, timeZone);
  const chosen = instants[Math.min(turn, instants.length - 1)];

  const choose = (nextShown: string, nextTurn: number) => {
    setShown(nextShown);
    setTurn(nextTurn);
    const next = instantsAt(nextShown, timeZone);
    onChoose?.(next[Math.min(nextTurn, next.length - 1)]);
  };
  const skipped =
    shown !== "" && instants.length === 0
      ? "The clocks go forward over this time that night: it does not come. Choose an hour later."
      : undefined;
  return (
    <>
      <Field
        label={label}
        name={`${name}-clock`}
        type="datetime-local"
        value={shown}
        onChange={(event) => choose(event.target.value, 0)}
        hint={hint ?? `By the clock of ${placeOf(timeZone)}.`}
        error={skipped ?? error}
      />
      <input type="hidden" name={name} value={chosen?.toISOString() ?? ""} />
      {instants.length === 2 && (
        <Select
          label="Which of the two"
          name={`${name}-turn`}
          hint="The clocks go back that night, and this time comes twice."
          value={turn}
          onChange={(event) => choose(shown, Number(event.target.value))}
          choices={[
            { value: 0, label: `The first, ${offsetOf(instants[0], timeZone)}` },
            { value: 1, label: `The second, ${offsetOf(instants[1], timeZone)}` },
          ]}
        />
      )}
      {chosen && <p className="field-hint">{inWords(chosen, "long day", paper)}</p>}
    </>
  );
}

const isSecond = (at: Date, timeZone: string) =>
  Math.max(
    0,
    instantsAt(wallClock(at, timeZone), timeZone).findIndex((each) => +each === +at),
  );

/** The city of an IANA zone: people know it better than its letters. */
export const placeOf = (timeZone: string) => timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;

function offsetOf(at: Date | undefined, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}
