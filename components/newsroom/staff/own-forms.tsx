"use client";

import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";

/** One's own name, as colleagues see it. */
export function OwnNameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <ActionForm action={action} label="Name">
      {({ error, typed, pending }) => (
        <>
          <Field
            label="Name"
            name="name"
            hint="As your colleagues see it. Bylines are another thing."
            autoComplete="name"
            defaultValue={typed("name") ?? name}
            error={error("name")}
          />
          <div className="form-actions">
            <Button disabled={pending}>Save</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** One's own password. */
export function OwnPasswordForm({ action, email }: { action: FormAction; email: string }) {
  return (
    <ActionForm action={action} label="Password">
      {({ error, pending }) => (
        <>
          {/* For whatever keeps passwords: it has to know whose this is. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <Field
            label="Current password"
            name="password"
            type="password"
            autoComplete="current-password"
            error={error("password")}
          />
          <Field
            label="New password"
            name="newPassword"
            type="password"
            hint="At least 12 characters. A few words in a row are good."
            autoComplete="new-password"
            error={error("newPassword")}
          />
          <div className="form-actions">
            <Button look="quiet" disabled={pending}>
              Change password
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
