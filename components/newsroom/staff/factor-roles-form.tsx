"use client";

import type { Role } from "#domain/staff/actor.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { roleChoices } from "./roles.ts";

/** Which roles must have a second factor. */
export function FactorRolesForm({ action, required }: { action: FormAction; required: readonly Role[] }) {
  return (
    <ActionForm action={action} label="Second factor">
      {({ pending }) => (
        <>
          <fieldset className="grid gap-2">
            <legend className="mb-2 text-quiet">
              Whoever has one of these roles must enter a code of an app when signing in. Those who have no
              second factor yet set it up before anything else.
            </legend>
            {roleChoices.map(({ value, label }) => (
              <Checkbox
                key={value}
                label={label}
                name="roles"
                id={`factor-${value}`}
                value={value}
                defaultChecked={required.includes(value)}
              />
            ))}
          </fieldset>
          <div className="form-actions">
            <Button look="quiet" disabled={pending}>
              Require
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
