"use client";

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { Dialog } from "../dialog.tsx";
import { describedRoles } from "./roles.ts";

/** The button that invites somebody, and its dialog. */
export function Invite({ action }: { action: FormAction }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="button" onClick={() => setOpen(true)}>
        Invite
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Invite somebody"
        lead="A mail lets them choose a password. Its link is good for 7 days."
      >
        <ActionForm
          action={action}
          label="Invite somebody"
          className="form mt-4"
          onDone={() => setOpen(false)}
        >
          {({ error, typed, pending }) => (
            <>
              <Field
                label="Name"
                name="name"
                autoComplete="off"
                defaultValue={typed("name")}
                error={error("name")}
              />
              <Field
                label="Email"
                name="email"
                type="email"
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                defaultValue={typed("email")}
                error={error("email")}
              />
              <Select
                label="Role"
                name="role"
                choices={describedRoles}
                defaultValue={typed("role") ?? "author"}
                error={error("role")}
              />
              <div className="dialog-actions">
                <Button type="button" look="quiet" onClick={() => setOpen(false)}>
                  Cancel
                </Button>
                <Button disabled={pending}>Send the invitation</Button>
              </div>
            </>
          )}
        </ActionForm>
      </Dialog>
    </>
  );
}
