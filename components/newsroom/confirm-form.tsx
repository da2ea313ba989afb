"use client";

import { type ReactNode, useState } from "react";
import { Button } from "../ui/button.tsx";
import { ActionForm, type FormAction } from "./action-form.tsx";
import { Dialog } from "./dialog.tsx";

interface ConfirmFormProps {
  action: FormAction;
  /** What the button says, here and in the dialog. */
  label: string;
  /** Asks once more, naming what goes. */
  question: string;
  /** What follows from it. */
  consequence?: ReactNode;
  /** What is sent. */
  values: Record<string, string | number>;
  /** Fields to fill in before it is done. */
  children?: (error: (field: string) => string | undefined) => ReactNode;
}

/** A button for what cannot simply be taken back: it asks once more. */
export function ConfirmForm({ action, label, question, consequence, values, children }: ConfirmFormProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="button" look="danger" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={question} lead={consequence}>
        <ActionForm action={action} label={label} className="form mt-4" onDone={() => setOpen(false)}>
          {({ error, pending }) => (
            <>
              {Object.entries(values).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              {children?.(error)}
              <div className="dialog-actions">
                <Button type="button" look="quiet" onClick={() => setOpen(false)}>
                  Keep it
                </Button>
                <Button look="danger" disabled={pending}>
                  {label}
                </Button>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
