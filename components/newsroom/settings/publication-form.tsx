"use client";

import type { Publication } from "#domain/publication/publication.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { AccentField } from "./accent-field.tsx";

interface PublicationFormProps {
  publication: Publication;
  action: FormAction;
  /** IANA names of all time zones. */
  timeZones: string[];
}

/** What the publication is called, where it is at home, how it looks. */
export function PublicationForm({ publication, action, timeZones }: PublicationFormProps) {
  return (
    <ActionForm action={action} label="Publication">
      {({ error, typed, pending }) => {
        const field = (name: "name" | "tagline" | "timeZone" | "language") => ({
          ...{ name, id: `publication-${name}`, error: error(name), autoComplete: "off" },
          defaultValue: typed(name) ?? publication[name],
        });
        return (
          <>
            <Field {...field("name")} label="Name" hint="The wordmark, and the sender of newsletters." />
            <Field
              {...field("tagline")}
              label="Tagline"
              hint="Stands at the foot of every page, and in search results."
            />
            <Field
              {...field("timeZone")}
              label="Time zone"
              hint="Whose clock times are told by."
              list="time-zones"
            />
            <datalist id="time-zones">
              {timeZones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
            <Field
              {...field("language")}
              label="Language"
              hint="Of the paper’s own words: a language tag, such as en or he. An article may have another."
            />
            <AccentField value={typed("accent") ?? publication.accent} error={error("accent")} />
            <div className="form-actions">
              <Button disabled={pending}>Save</Button>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
