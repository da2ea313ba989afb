"use client";

import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { ConfirmForm } from "../confirm-form.tsx";
import { OneButtonForm } from "../one-button-form.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

interface SecondFactorProps {
  state:
    | { is: "off" }
    | { is: "begun"; secret: string; picture: ReactNode }
    | { is: "on"; codesLeft: number };
  /** The role must have one. */
  isRequired: boolean;
  actions: Record<"begin" | "confirm" | "remove" | "renew", FormAction>;
  /** Where to go when it is set up. */
  goOn: string;
}

/** One's own second factor: set up in two steps, and taken away again. */
export function SecondFactor({ state, isRequired, actions, goOn }: SecondFactorProps) {
  const [codes, setCodes] = useState<string[]>();
  /** The codes are taken out of the answer here: the form that asked is gone when the page shows that the factor is on. */
  const showing =
    (action: FormAction): FormAction =>
    async (previous, data) => {
      const state = await action(previous, data);
      if (state.shown) setCodes(state.shown);
      return state;
    };
  if (codes) return <RecoveryCodes codes={codes} goOn={goOn} />;
  switch (state.is) {
    case "off":
      return (
        <div className="grid justify-items-start gap-4 max-w-lg">
          <p>
            With a second factor a password alone lets nobody in: a code is asked for as well, which an app on
            your phone shows. Any app for one-time codes will do, and so do most password managers.
          </p>
          <OneButtonForm action={actions.begin} label="Set up a second factor" look="primary" />
        </div>
      );
    case "begun":
      return <Begun secret={state.secret} picture={state.picture} confirm={showing(actions.confirm)} />;
    case "on":
      return (
        <On
          codesLeft={state.codesLeft}
          isRequired={isRequired}
          renew={showing(actions.renew)}
          remove={actions.remove}
        />
      );
    default:
      return state satisfies never;
  }
}

interface BegunProps {
  secret: string;
  picture: ReactNode;
  confirm: FormAction;
}

function Begun({ secret, picture, confirm }: BegunProps) {
  return (
    <ol className="grid gap-6 max-w-lg list-decimal ps-5">
      <li>
        <p className="mb-3">Let your app read this picture.</p>
        {picture}
        <p className="mt-3 text-quiet">
          Or type this key into it: <code className="text-ink">{inFours(secret)}</code>
        </p>
      </li>
      <li>
        <p className="mb-3">Enter the code that it shows.</p>
        <ActionForm action={confirm} label="Confirm the second factor">
          {({ error, pending }) => (
            <>
              <Field
                label="Code"
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                error={error("code")}
              />
              <div className="form-actions">
                <Button disabled={pending}>Turn on</Button>
              </div>
            </>
          )}
        </ActionForm>
      </li>
    </ol>
  );
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, "$1 ");

interface OnProps {
  codesLeft: number;
  isRequired: boolean;
  renew: FormAction;
  remove: FormAction;
}

function On({ codesLeft, isRequired, renew, remove }: OnProps) {
  return (
    <div className="grid justify-items-start gap-4 max-w-lg">
      <p>It is on: a code of your app is asked for when you sign in.</p>
      <p className={codesLeft > 2 ? "text-quiet" : "text-warn"}>
        {codesLeft === 0 ? "No recovery code is left." : `${codesLeft} recovery codes are left.`} They let you
        in when your phone is gone.
      </p>
      <div className="form-actions">
        <WithPassword
          action={renew}
          label="New recovery codes"
          question="Make new recovery codes?"
          consequence="Those that you have are void then."
        />
        {!isRequired && (
          <WithPassword
            action={remove}
            label="Take it away"
            question="Take your second factor away?"
            consequence="Your password alone lets you in then, and whoever else knows it."
          />
        )}
      </div>
    </div>
  );
}

interface WithPasswordProps {
  action: FormAction;
  label: string;
  question: string;
  consequence: string;
}

/** What a session that was left open must not be enough for. */
function WithPassword({ action, label, question, consequence }: WithPasswordProps) {
  const id = `password-${label.replaceAll(" ", "-").toLowerCase()}`;
  return (
    <ConfirmForm action={action} label={label} question={question} consequence={consequence} values={{}}>
      {(error) => (
        <Field
          label="Password"
          name="password"
          id={id}
          type="password"
          autoComplete="current-password"
          error={error("password")}
        />
      )}
    </ConfirmForm>
  );
}
