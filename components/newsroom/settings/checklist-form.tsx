"use client";

import {
  type Checklist,
  type ChosenRule,
  chosenRules,
  weights,
} from "#domain/publication/checklist-rules.ts";
import { Button } from "../../ui/button.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";

interface ChecklistFormProps {
  checklist: Checklist;
  action: FormAction;
}

const words = { stops: "Stops", warns: "Warns", off: "Off" } as const;

/** Which rules of the checklist stop a publication, which warn, which are off. */
export function ChecklistForm({ checklist, action }: ChecklistFormProps) {
  const rules = Object.keys(chosenRules) as ChosenRule[];
  return (
    <ActionForm action={action} label="Checklist" className="form checklist-form">
      {({ pending }) => (
        <>
          {rules.map((rule) => (
            <fieldset key={rule} className="weigh">
              <legend>{chosenRules[rule]}</legend>
              {weights.map((weight) => (
                <label key={weight}>
                  <input
                    type="radio"
                    name={rule}
                    value={weight}
                    defaultChecked={checklist[rule] === weight}
                  />
                  {words[weight]}
                </label>
              ))}
            </fieldset>
          ))}
          <div className="form-actions">
            <Button disabled={pending}>Save the checklist</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
