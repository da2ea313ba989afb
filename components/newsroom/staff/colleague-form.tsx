"use client";

import type { Role } from "#domain/staff/actor.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { ActionForm, type FormAction } from "../action-form.tsx";
import { describedRoles } from "./roles.ts";

interface ColleagueFormProps {
  action: FormAction;
  colleague: { id: number; version: number; name: string; role: Role; author: { id: number } | undefined };
  bylines: { id: number; name: string }[];
}

/** What somebody is called, may do, and signs their articles with. */
export function ColleagueForm({ action, colleague, bylines }: ColleagueFormProps) {
  const { id, version, name, role, author } = colleague;
  const choices = [
    { value: "", label: "None" },
    ...bylines.map((byline) => ({ value: byline.id, label: byline.name })),
  ];
  return (
    <ActionForm action={action} label="Account">
      {({ error, typed, pending }) => (
        <>
          <input type="hidden" name="staffId" value={id} />
          <input type="hidden" name="version" value={version} />
          <Field
            label="Name"
            name="name"
            autoComplete="off"
            defaultValue={typed("name") ?? name}
            error={error("name")}
          />
          <Select
            key={`role-${version}`}
            label="Role"
            name="role"
            choices={describedRoles}
            defaultValue={typed("role") ?? role}
            error={error("role")}
          />
          <Select
            key={`byline-${version}`}
            label="Byline"
            name="authorId"
            hint="What their articles are signed with, unless they change it."
            choices={choices}
            defaultValue={typed("authorId") ?? author?.id ?? ""}
            error={error("authorId")}
          />
          <div className="form-actions">
            <Button disabled={pending}>Save</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
