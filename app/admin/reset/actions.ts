"use server";

import { redirect } from "next/navigation";
import { signInOrigin } from "#app/_glue/auth.ts";
import { guestAction } from "#app/_glue/guest-action.ts";
import { askForPassword } from "#domain/staff/new-password.ts";
import { askForPasswordFields } from "#domain/staff/sign-in-forms.ts";

export const askForPasswordAction = guestAction({
  name: "ask-for-password",
  fields: askForPasswordFields,
  work: async (input, now) => {
    await askForPassword(input, await signInOrigin(), now);
    redirect("/admin/reset?asked");
  },
});
