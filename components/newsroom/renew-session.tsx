"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Dialog } from "./dialog.tsx";
import { findWhoIsHere, renew } from "./renewing.ts";
import { CodeField } from "./sign-in-form.tsx";

interface RenewSessionProps {
  open: boolean;
  /** Whose page it is: nobody else can sign in here. */
  email: string;
  /** Told when the same person is signed in again, here or in another tab. */
  onRenewed: () => void;
}

/**
 * Signs the same person in again over the page they are on, which stays as it is. It has no way to close it: nothing can be
 * kept without a session, and what was written stands behind it.
 */
export function RenewSession({ open, email, onRenewed }: RenewSessionProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={() => {}}
      title="Your session has ended"
      lead="Sign in again to go on where you were. Nothing that you wrote is lost."
    >
      <RenewForm email={email} onRenewed={onRenewed} />
    </Dialog>
  );
}

interface Trouble {
  field: string;
  message: string;
}

function RenewForm({ email, onRenewed }: Omit<RenewSessionProps, "open">) {
  const [step, setStep] = useState<"password" | "code">("password");
  const [trouble, setTrouble] = useState<Trouble>();
  const [pending, setPending] = useState(false);
  const other = useWhoElseIsHere(email, onRenewed);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (trouble) form.current?.querySelector<HTMLElement>("input:not([readonly])")?.focus();
  }, [trouble]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const value = (name: string) => String(data.get(name) ?? "");
    setPending(true);
    const answer = await renew(
      step === "password" ? { email, password: value("password") } : { code: value("code") },
    );
    setPending(false);
    if (answer.step === "in") return onRenewed();
    if (answer.step === "code") {
      setTrouble(undefined);
      return setStep("code");
    }
    if (answer.field === "password") setStep("password");
    setTrouble(answer);
  }

  const error = (field: string) => (trouble?.field === field ? trouble.message : undefined);
  return (
    <form
      ref={form}
      className="form mt-4"
      aria-label="Sign in again"
      aria-busy={pending}
      onSubmit={send}
      noValidate
    >
      {other && (
        <Notice>
          {other.name} ({other.email}) has signed in in this browser meanwhile. This page is yours, and what
          you wrote stays under your name: signing in here signs {other.name} out.
        </Notice>
      )}
      {error("form") && <Notice tone="wrong">{error("form")}</Notice>}
      {step === "password" ? (
        <>
          <Field
            label="Email"
            name="email"
            id="renew-email"
            type="email"
            autoComplete="username"
            value={email}
            readOnly
          />
          <Field
            label="Password"
            name="password"
            id="renew-password"
            type="password"
            autoComplete="current-password"
            error={error("password")}
            autoFocus
          />
        </>
      ) : (
        <CodeField id="renew-code" error={error("code")} />
      )}
      <div className="dialog-actions">
        <Button disabled={pending}>{pending ? "Signing in…" : "Sign in"}</Button>
      </div>
    </form>
  );
}

/** Looks, now and whenever the page is come back to, whether somebody has signed in in another tab. */
function useWhoElseIsHere(email: string, onRenewed: () => void) {
  const [other, setOther] = useState<{ name: string; email: string }>();
  const told = useRef(onRenewed);
  told.current = onRenewed;
  useEffect(() => {
    let over = false;
    async function look() {
      const here = await findWhoIsHere();
      if (over) return;
      if (here?.email === email) told.current();
      else setOther(here);
    }
    void look();
    window.addEventListener("focus", look);
    return () => {
      over = true;
      window.removeEventListener("focus", look);
    };
  }, [email]);
  return other;
}
