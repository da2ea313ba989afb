"use server";

import { staffAction } from "#app/_glue/staff-action.ts";
import { resendInvitation } from "#domain/staff/inviting.ts";
import {
  changeColleague,
  disableColleague,
  enableColleague,
  endSessionOf,
  removeFactorOf,
} from "#domain/staff/managing.ts";
import { changeColleagueFields, colleagueField, sessionOfFields } from "#domain/staff/staff-forms.ts";

const permission = "manage staff";

export const changeColleagueAction = staffAction({
  name: "change",
  permission,
  fields: changeColleagueFields,
  work: async (actor, input, now) => {
    await changeColleague(actor, input, now);
    return "Kept.";
  },
});

export const resendAction = staffAction({
  name: "resend",
  permission,
  fields: colleagueField,
  work: async (actor, input, now) => {
    await resendInvitation(actor, input, now);
    return "The invitation is on its way again. The link of before is void.";
  },
});

export const disableAction = staffAction({
  name: "disable",
  permission,
  fields: colleagueField,
  work: async (actor, input, now) => {
    await disableColleague(actor, input, now);
    return "The account is disabled.";
  },
});

export const enableAction = staffAction({
  name: "enable",
  permission,
  fields: colleagueField,
  work: async (actor, input, now) => {
    await enableColleague(actor, input, now);
    return "The account is enabled.";
  },
});

export const endSessionAction = staffAction({
  name: "end-session",
  permission,
  fields: sessionOfFields,
  work: async (actor, input, now) => {
    await endSessionOf(actor, input, now);
    return "The session has ended.";
  },
});

export const removeFactorAction = staffAction({
  name: "remove-factor",
  permission,
  fields: colleagueField,
  work: async (actor, input, now) => {
    await removeFactorOf(actor, input, now);
    return "The second factor is gone.";
  },
});
