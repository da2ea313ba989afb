"use server";

import { staffAction } from "#app/_glue/staff-action.ts";
import { authorFields, deleteAuthorFields, newAuthorFields } from "#domain/authors/author-form.ts";
import { changeAuthor, createAuthor, deleteAuthor } from "#domain/authors/managing.ts";

const permission = "manage sections, topics and authors";

export const createAuthorAction = staffAction({
  name: "create-author",
  permission,
  fields: newAuthorFields,
  work: async (actor, input, now) => {
    await createAuthor(actor, input, now);
    return `${input.name} is there.`;
  },
});

export const changeAuthorAction = staffAction({
  name: "change-author",
  permission,
  fields: authorFields,
  work: async (actor, input, now) => {
    await changeAuthor(actor, input, now);
    return `${input.name} was saved.`;
  },
});

export const deleteAuthorAction = staffAction({
  name: "delete-author",
  permission,
  fields: deleteAuthorFields,
  work: async (actor, input, now) => {
    await deleteAuthor(actor, input, now);
    return "The author was deleted.";
  },
});
