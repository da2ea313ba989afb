"use server";

import { staffAction } from "#app/_glue/staff-action.ts";
import { requireFactorOf } from "#domain/staff/factor-policy.ts";
import { inviteColleague } from "#domain/staff/inviting.ts";
import { factorRolesFields, inviteFields } from "#domain/staff/staff-forms.ts";

export const inviteAction = staffAction({
  name: "invite",
  permission: "manage staff",
  fields: inviteFields,
  work: async (actor, input, now) => {
    await inviteColleague(actor, input, now);
    return `The invitation is on its way to ${input.email}.`;
  },
});

export const requireFactorAction = staffAction({
  name: "second-factor",
  permission: "manage staff",
  fields: factorRolesFields,
  work: async (actor, { roles }, now) => {
    await requireFactorOf(actor, roles, now);
    return "Kept.";
  },
});
