import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { beginArticle } from "#domain/articles/drafting.ts";

/** Begins an article, once for each tab. @returns its id, and the version of its draft */
export const POST = staffHandler({
  permission: "write own articles",
  input: z.object({
    headline: z.string().max(300),
    sectionId: z.int().positive().nullable(),
    tab: z.string().min(1).max(100),
  }),
  work: async (actor, input, now) => ({ articleId: await beginArticle(actor, input, now), seen: 1 }),
});
