import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { searchTopics } from "#domain/articles/for-editors.ts";
import { createTopic } from "#domain/topics/managing.ts";

/** Topics by what is typed of their names. */
export const GET = staffHandler({
  permission: "enter the newsroom",
  input: z.object({ q: z.string().max(200).catch("") }),
  work: async (actor, { q }) => ({ topics: await searchTopics(actor, q) }),
});

/** Makes a topic on the spot. */
export const POST = staffHandler({
  permission: "make topics",
  input: z.object({
    name: z.string().trim().min(1, "Give the topic a name.").max(80, "Shorten this to 80 characters."),
  }),
  async work(actor, { name }, now) {
    return { topic: { id: await createTopic(actor, { name, slug: "", description: "" }, now), name } };
  },
});
