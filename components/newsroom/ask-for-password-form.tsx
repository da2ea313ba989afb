"use client";

import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { ActionForm, type FormAction } from "./action-form.tsx";

/** Asks for the mail by which a new password is set. */
export function AskForPasswordForm({ action, signInAddress }: { action: FormAction; signInAddress: string }) {
  return (
    <ActionForm action={action} label="Ask for a new password">
      {({ error, typed, pending }) => (
        <>
          <Field
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            defaultValue={typed("email")}
            error={error("email")}
            autoFocus
          />
          <div className="form-actions justify-between items-center">
            <Button disabled={pending}>Send the mail</Button>
            <a className="link" href={signInAddress}>
              Back to sign in
            </a>
          </div>
        </>
      )}
    </ActionForm>
  );
}
