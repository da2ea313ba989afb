"use server";

import { enter } from "#app/_glue/entering.ts";
import { guestAction } from "#app/_glue/guest-action.ts";
import { acceptInvitation } from "#domain/staff/inviting.ts";
import { invitationFields } from "#domain/staff/sign-in-forms.ts";

export const acceptAction = guestAction({
  name: "invitation",
  fields: invitationFields,
  work: async (input, now) => enter(await acceptInvitation(input, now), "/admin"),
});
