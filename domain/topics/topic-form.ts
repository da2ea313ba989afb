import { z } from "zod";
import { filledLine, idField, lineOf } from "#domain/form-fields.ts";
import { longestNamed } from "#domain/naming.ts";

/** A topic as it is made. Without a slug one is proposed for its name. */
export const newTopicFields = z.object({
  name: filledLine(longestNamed.name, "Give the topic a name."),
  slug: lineOf(longestNamed.slug),
  description: lineOf(longestNamed.description),
});

export const topicFields = newTopicFields.extend({ id: idField });

export const deleteTopicFields = z.object({ id: idField });

/** A topic, and the name of the one that stands for it from now on. */
export const mergeTopicsFields = z.object({
  id: idField,
  into: filledLine(longestNamed.name, "Say which topic shall stand for it."),
});

export type NewTopic = z.output<typeof newTopicFields>;
export type ChangedTopic = z.output<typeof topicFields>;
