import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { searchLinks } from "#domain/articles/suggesting.ts";

/** Live articles of this paper, to link to, by what is typed. */
export const GET = staffHandler({
  permission: "enter the newsroom",
  input: z.object({ q: z.string().max(200).catch("") }),
  work: async (actor, { q }) => ({ links: await searchLinks(actor, q) }),
});
