"use server";

import { enter } from "#app/_glue/entering.ts";
import { guestAction } from "#app/_glue/guest-action.ts";
import { setUpAdministrator } from "#domain/staff/setting-up.ts";
import { setUpFields } from "#domain/staff/sign-in-forms.ts";

export const setUpAction = guestAction({
  name: "set-up",
  fields: setUpFields,
  work: async (input, now) => enter(await setUpAdministrator(input, now), "/admin"),
});
