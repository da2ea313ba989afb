"use client";

import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { Dialog } from "../dialog.tsx";

interface NamedField {
  name: string;
  label: string;
  hint?: string;
  /** Several lines. */
  long?: boolean;
}

interface NamedDialogProps {
  action: FormAction;
  /** What the dialog is called. */
  title: string;
  /** What the button that opens it says, and how it looks. */
  button: string;
  look?: "primary" | "bare";
  /** What is there already, its `id` with it; nothing for something new. */
  values?: Record<string, string | number>;
  /** What its address begins with: `/topics/`. */
  address: string;
  /** Beside name and slug. */
  fields: NamedField[];
  /** Stands beneath the fields, and brings its own. */
  further?: ReactNode;
}

/** A button, and the dialog it opens: to make a section, a topic or an author, or to change one. */
export function NamedDialog({
  action,
  title,
  button,
  look = "bare",
  values,
  address,
  fields,
  further,
}: NamedDialogProps) {
  const [open, setOpen] = useState(false);
  const slugHint = values
    ? `${address}… – a former address keeps leading here.`
    : `${address}… – left empty, it follows the name.`;
  const shown: NamedField[] = [
    { name: "name", label: "Name" },
    { name: "slug", label: "Slug", hint: slugHint },
    ...fields,
  ];
  return (
    <>
      <Button
        type="button"
        look={look}
        aria-label={values ? `${button} ${values.name}` : undefined}
        onClick={() => setOpen(true)}
      >
        {button}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title}>
        <ActionForm action={action} label={title} className="form mt-4" onDone={() => setOpen(false)}>
          {({ error, typed, pending }) => (
            <>
              {values && <input type="hidden" name="id" value={values.id} />}
              {shown.map(({ name, label, hint, long }) => {
                const field = {
                  ...{ name, label, id: `${name}-${values?.id ?? "new"}`, error: error(name), hint },
                  defaultValue: typed(name) ?? values?.[name] ?? "",
                };
                return long ? (
                  <TextArea key={name} {...field} rows={4} />
                ) : (
                  <Field key={name} {...field} autoComplete="off" />
                );
              })}
              {further}
              <div className="dialog-actions">
                <Button type="button" look="quiet" onClick={() => setOpen(false)}>
                  Cancel
                </Button>
                <Button disabled={pending}>{values ? "Save" : "Create"}</Button>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
