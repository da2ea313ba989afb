"use client";

import { Button } from "../../ui/button.tsx";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import { Field } from "../../ui/field.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { PaperTimeField } from "../editing/paper-time-field.tsx";
import { OneButtonForm } from "../one-button-form.tsx";

interface BreakingFormProps {
  /** What stands now. */
  line: { text: string; address: string; until: Date } | undefined;
  /** Until when a new one is proposed to stand. */
  proposed: Date;
  set: FormAction;
  end: FormAction;
  paper: PaperTime;
  onDone?: () => void;
}

/** Sets the line that stands over every page, or takes it down. */
export function BreakingForm({ line, proposed, set, end, paper, onDone }: BreakingFormProps) {
  return (
    <>
      {line && (
        <div className="breaking-now">
          <p>
            <strong dir="auto">{line.text}</strong>
            <span className="quiet">
              Readers see it until <DateTime at={line.until} shape="minute" paper={paper} />.
            </span>
          </p>
          <OneButtonForm action={end} label="Take it down" />
        </div>
      )}
      <ActionForm action={set} label="Breaking line" {...(onDone && { onDone })}>
        {({ error, typed, pending }) => (
          <>
            <Field
              label="Text"
              name="text"
              id="breaking-text"
              hint="One line, without a full stop."
              error={error("text")}
              defaultValue={typed("text") ?? line?.text ?? ""}
              autoComplete="off"
            />
            <Field
              label="Link"
              name="address"
              id="breaking-address"
              hint="A page of this paper, such as /world/…, or an https address. May be left empty."
              error={error("address")}
              defaultValue={typed("address") ?? line?.address ?? ""}
              autoComplete="off"
            />
            <PaperTimeField
              label="Until"
              name="until"
              value={line?.until ?? proposed}
              error={error("until")}
              paper={paper}
            />
            <div className="form-actions">
              <Button disabled={pending}>{line ? "Change the line" : "Set the line"}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </>
  );
}
