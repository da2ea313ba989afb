"use server";

import { z } from "zod";
import { staffAction } from "#app/_glue/staff-action.ts";
import { endBreakingLine, setBreakingLine } from "#domain/publication/breaking-line.ts";
import { changeSettings, weighChecklist } from "#domain/publication/changing.ts";
import { breakingFields, checklistFields, publicationFields } from "#domain/publication/settings-form.ts";
import { syndicationFields } from "#domain/syndication/syndication-form.ts";
import { changeSyndication } from "#domain/syndication/syndication-settings.ts";

export const changeSettingsAction = staffAction({
  name: "publication",
  permission: "change settings",
  fields: publicationFields,
  work: async (actor, input, now) => {
    await changeSettings(actor, input, now);
    return "Saved. Readers see it at once.";
  },
});

export const weighChecklistAction = staffAction({
  name: "checklist",
  permission: "change settings",
  fields: checklistFields,
  work: async (actor, input, now) => {
    await weighChecklist(actor, input, now);
    return "The checklist was saved.";
  },
});

export const changeSyndicationAction = staffAction({
  name: "syndication",
  permission: "change settings",
  fields: syndicationFields,
  work: async (actor, input, now) => {
    await changeSyndication(actor, input, now);
    return "Saved. Programs see it at once.";
  },
});

export const setBreakingLineAction = staffAction({
  name: "breaking-line",
  permission: "set the breaking line",
  fields: breakingFields,
  work: async (actor, input, now) => {
    await setBreakingLine(actor, input, now);
    return "Readers see the line now.";
  },
});

export const endBreakingLineAction = staffAction({
  name: "end-breaking-line",
  permission: "set the breaking line",
  fields: z.object({}),
  work: async (actor, _input, now) => {
    await endBreakingLine(actor, now);
    return "The line was taken down.";
  },
});
