"use server";

import { enter } from "#app/_glue/entering.ts";
import { guestAction } from "#app/_glue/guest-action.ts";
import { resetPassword } from "#domain/staff/new-password.ts";
import { resetFields } from "#domain/staff/sign-in-forms.ts";

export const resetAction = guestAction({
  name: "reset",
  fields: resetFields,
  work: async (input, now) => enter(await resetPassword(input, now), "/admin"),
});
