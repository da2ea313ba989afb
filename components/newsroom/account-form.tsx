"use client";

import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { ActionForm, type FormAction } from "./action-form.tsx";

interface AccountFormProps {
  action: FormAction;
  /** What the button says; the form is named so too. */
  label: string;
  /** What the link holds. */
  token: string;
  /** Asked for where it is a text, the one to begin with. */
  name?: string;
  /** `asked`: a field to fill in; an address that is known is only shown. */
  email: "asked" | { known: string };
}

/** An account that begins, or gets a new password. */
export function AccountForm({ action, label, token, name, email }: AccountFormProps) {
  const isNew = name !== undefined;
  return (
    <ActionForm action={action} label={label}>
      {({ error, typed, pending }) => (
        <>
          <input type="hidden" name="token" value={token} />
          {isNew && (
            <Field
              label="Name"
              name="name"
              autoComplete="name"
              defaultValue={typed("name") ?? name}
              error={error("name")}
              autoFocus
            />
          )}
          {email === "asked" ? (
            <Field
              label="Email"
              name="email"
              type="email"
              autoComplete="username"
              autoCapitalize="off"
              spellCheck={false}
              defaultValue={typed("email")}
              error={error("email")}
            />
          ) : (
            <Field
              label="Email"
              name="email"
              type="email"
              autoComplete="username"
              value={email.known}
              readOnly
            />
          )}
          <Field
            label={isNew ? "Password" : "New password"}
            name="password"
            type="password"
            autoComplete="new-password"
            hint="At least 12 characters. A few words in a row are good."
            error={error("password")}
            autoFocus={!isNew}
          />
          <div className="form-actions">
            <Button disabled={pending}>{label}</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
