"use server";

import { staffAction } from "#app/_glue/staff-action.ts";
import { changeOwnPassword, endMySession, renameMyself } from "#domain/staff/own-account.ts";
import { ownNameFields, ownPasswordFields, sessionFields } from "#domain/staff/staff-forms.ts";

const permission = "enter the newsroom";

export const renameAction = staffAction({
  name: "name",
  permission,
  fields: ownNameFields,
  work: async (actor, input, now) => {
    await renameMyself(actor, input, now);
    return "Kept.";
  },
});

export const changePasswordAction = staffAction({
  name: "password",
  permission,
  fields: ownPasswordFields,
  work: async (actor, input, now) => {
    await changeOwnPassword(actor, input, now);
    return "Your password is changed. Every other session has ended.";
  },
});

export const endMySessionAction = staffAction({
  name: "end-session",
  permission,
  fields: sessionFields,
  work: async (actor, input, now) => {
    await endMySession(actor, input, now);
    return "The session has ended.";
  },
});
