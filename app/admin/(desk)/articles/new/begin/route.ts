import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { beginArticle } from "#domain/articles/drafting.ts";

/** Begins an article, once for the tabs that go on from one another. @returns its id, and the version of its draft */
export const POST = staffHandler({
  permission: "write own articles",
  input: z.object({
    headline: z.string().max(300),
    sectionId: z.int().positive().nullable(),
    tabs: z.array(z.string().min(1).max(100)).min(1).max(21),
  }),
  work: async (actor, input, now) => ({ articleId: await beginArticle(actor, input, now), seen: 1 }),
});
