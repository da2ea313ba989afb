"use server";

import { staffAction } from "#app/_glue/staff-action.ts";
import { findTopicCalled } from "#domain/topics/for-editors.ts";
import { changeTopic, createTopic, deleteTopic, mergeTopics } from "#domain/topics/managing.ts";
import {
  deleteTopicFields,
  mergeTopicsFields,
  newTopicFields,
  topicFields,
} from "#domain/topics/topic-form.ts";

const permission = "manage sections, topics and authors";

export const createTopicAction = staffAction({
  name: "create-topic",
  permission: "make topics",
  fields: newTopicFields,
  work: async (actor, input, now) => {
    await createTopic(actor, input, now);
    return `${input.name} is there.`;
  },
});

export const changeTopicAction = staffAction({
  name: "change-topic",
  permission,
  fields: topicFields,
  work: async (actor, input, now) => {
    await changeTopic(actor, input, now);
    return `${input.name} was saved.`;
  },
});

export const mergeTopicsAction = staffAction({
  name: "merge-topics",
  permission,
  fields: mergeTopicsFields,
  work: async (actor, input, now) => {
    const intoId = await findTopicCalled(actor, input.into);
    await mergeTopics(actor, { id: input.id, intoId }, now);
    return `Merged into ${input.into}.`;
  },
});

export const deleteTopicAction = staffAction({
  name: "delete-topic",
  permission,
  fields: deleteTopicFields,
  work: async (actor, input, now) => {
    await deleteTopic(actor, input, now);
    return "The topic was deleted.";
  },
});
