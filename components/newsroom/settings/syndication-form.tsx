"use client";

import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";

interface SyndicationFormProps {
  syndication: { hub: string; securityContact: string };
  action: FormAction;
}

/** Which hub is told that a feed has changed, and whom to tell of a security hole. */
export function SyndicationForm({ syndication, action }: SyndicationFormProps) {
  return (
    <ActionForm action={action} label="Other programs">
      {({ error, typed, pending }) => (
        <>
          <Field
            label="WebSub hub"
            name="hub"
            id="syndication-hub"
            type="url"
            hint="Is told at once when a feed changes, so that programs need not ask. An https address; may be left empty."
            error={error("hub")}
            defaultValue={typed("hub") ?? syndication.hub}
            autoComplete="off"
          />
          <Field
            label="Security contact"
            name="securityContact"
            id="syndication-security"
            type="email"
            hint="Whom to write to about a security hole. Stands in security.txt, where anybody can read it."
            error={error("securityContact")}
            defaultValue={typed("securityContact") ?? syndication.securityContact}
            autoComplete="off"
          />
          <div className="form-actions">
            <Button disabled={pending}>Save</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
