"use server";

import { staffAction } from "#app/_glue/staff-action.ts";
import { changeSection, createSection, deleteSection, orderSections } from "#domain/sections/managing.ts";
import {
  deleteSectionFields,
  newSectionFields,
  orderFields,
  sectionFields,
} from "#domain/sections/section-form.ts";

const permission = "manage sections, topics and authors";

export const createSectionAction = staffAction({
  name: "create-section",
  permission,
  fields: newSectionFields,
  work: async (actor, input, now) => {
    await createSection(actor, input, now);
    return `${input.name} is there, at the end of the order.`;
  },
});

export const changeSectionAction = staffAction({
  name: "change-section",
  permission,
  fields: sectionFields,
  work: async (actor, input, now) => {
    await changeSection(actor, input, now);
    return `${input.name} was saved.`;
  },
});

export const orderSectionsAction = staffAction({
  name: "order-sections",
  permission,
  fields: orderFields,
  work: async (actor, input, now) => {
    await orderSections(actor, input, now);
    return "The order was saved.";
  },
});

export const deleteSectionAction = staffAction({
  name: "delete-section",
  permission,
  fields: deleteSectionFields,
  work: async (actor, input, now) => {
    await deleteSection(actor, input, now);
    return "The section was deleted.";
  },
});
