"use server";

import { z } from "zod";
import { staffAction } from "#app/_glue/staff-action.ts";
import { beginFactor, confirmFactor, removeFactor, renewRecoveryCodes } from "#domain/staff/own-factor.ts";
import { firstCodeFields, passwordFields } from "#domain/staff/staff-forms.ts";

const permission = "enter the newsroom";

export const beginFactorAction = staffAction({
  name: "begin",
  permission,
  beforeSecondFactor: true,
  fields: z.object({}),
  work: async (actor) => {
    await beginFactor(actor);
    return undefined;
  },
});

export const confirmFactorAction = staffAction({
  name: "confirm",
  permission,
  beforeSecondFactor: true,
  fields: firstCodeFields,
  work: async (actor, input, now) => ({ shown: await confirmFactor(actor, input, now) }),
});

export const removeFactorAction = staffAction({
  name: "remove",
  permission,
  fields: passwordFields,
  work: async (actor, input, now) => {
    await removeFactor(actor, input, now);
    return "The second factor is off.";
  },
});

export const renewCodesAction = staffAction({
  name: "renew",
  permission,
  fields: passwordFields,
  work: async (actor, input, now) => ({ shown: await renewRecoveryCodes(actor, input, now) }),
});
