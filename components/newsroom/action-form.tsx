"use client";

import { type ReactNode, useActionState, useEffect, useRef, useSyncExternalStore } from "react";
import { toast } from "sonner";
import type { FormState } from "#domain/form-state.ts";
import { Notice } from "../ui/notice.tsx";

export type FormAction = (previous: FormState | undefined, data: FormData) => Promise<FormState>;

interface ActionFormProps {
  action: FormAction;
  /** The form's accessible name. */
  label: string;
  className?: string;
  /** Told once each time it worked. */
  onDone?: (state: FormState) => void;
  children: (form: {
    /** What is wrong with a field, if anything. */
    error: (field: string) => string | undefined;
    /** What was typed into a field before it was refused. */
    typed: (field: string) => string | undefined;
    pending: boolean;
  }) => ReactNode;
}

/**
 * A form of the newsroom: what is wrong stands beside its field, what was typed is kept, what worked is said. It takes the
 * focus to the first field that is wrong. The page is drawn again with what it changed, which may leave no place for the
 * form itself: so what worked is said as soon as it is heard, not once the form is drawn again.
 */
export function ActionForm({ action, label, className = "form", onDone, children }: ActionFormProps) {
  const said = useRef<FormState>(undefined);
  const sayAtOnce: FormAction = async (previous, data) => {
    const state = await action(previous, data);
    say(state);
    said.current = state;
    return state;
  };
  // A plain POST, before the scripts are there, needs the action itself.
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [state, send, pending] = useActionState(isAlive ? sayAtOnce : action, undefined);
  const form = useRef<HTMLFormElement>(null);
  const told = useRef(onDone);
  told.current = onDone;
  useEffect(() => {
    if (!state) return;
    if (state.done) {
      if (said.current !== state) say(state);
      told.current?.(state);
    } else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  const errors = state?.errors ?? {};
  return (
    <form
      ref={form}
      action={send}
      className={className}
      aria-label={label}
      aria-busy={pending}
      noValidate
      // React empties a form after each action; what was refused stays as it is, choices and ticks too, but no password.
      onReset={(event) => {
        if (state?.done) return;
        event.preventDefault();
        const passwords = event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="password"]');
        for (const password of passwords) password.value = "";
      }}
    >
      {errors.form && <Notice tone="wrong">{errors.form}</Notice>}
      {children({
        error: (field) => errors[field],
        typed: (field) => state?.values[field]?.at(-1),
        pending,
      })}
    </form>
  );
}

const never = () => () => {};

function say({ done, message }: FormState) {
  if (done && message) toast.success(message);
}
