"use client";

import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { ActionForm, type FormAction } from "./action-form.tsx";

interface SignInFormProps {
  action: FormAction;
  /** Where to go afterwards. */
  next: string;
  /** Where a new password is asked for. */
  resetAddress: string;
}

/** Address and password. */
export function SignInForm({ action, next, resetAddress }: SignInFormProps) {
  return (
    <ActionForm action={action} label="Sign in">
      {({ error, typed, pending }) => (
        <>
          <input type="hidden" name="next" value={next} />
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
          <Field
            label="Password"
            name="password"
            type="password"
            autoComplete="current-password"
            error={error("password")}
          />
          <div className="form-actions justify-between items-center">
            <Button disabled={pending}>{pending ? "Signing in…" : "Sign in"}</Button>
            <a className="link" href={resetAddress}>
              Forgotten your password?
            </a>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** The code of the second factor. */
export function CodeForm({
  action,
  next,
  startAgain,
}: Pick<SignInFormProps, "action" | "next"> & {
  /** Where somebody who can't go on begins anew. */
  startAgain: string;
}) {
  return (
    <ActionForm action={action} label="Sign in">
      {({ error, pending }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <CodeField error={error("code")} />
          <div className="form-actions justify-between items-center">
            <Button disabled={pending}>{pending ? "Signing in…" : "Sign in"}</Button>
            <a className="link" href={startAgain}>
              Start again
            </a>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** Where a code is entered, wherever it is asked for. */
export function CodeField({ error, id }: { error: string | undefined; id?: string }) {
  return (
    <Field
      label="Code"
      name="code"
      id={id}
      hint="The six digits that your app shows now, or a recovery code."
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      error={error}
      autoFocus
    />
  );
}
