import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { draftContentForm } from "#domain/articles/draft-content.ts";
import { listByIds } from "#domain/articles/lists-for-readers.ts";
import { suggestRelated } from "#domain/articles/suggesting.ts";

/** What could stand under a draft as it is written, and what was chosen for it by hand. */
export const POST = staffHandler({
  permission: "write own articles",
  input: z.object({
    id: z.coerce.number().pipe(z.int().positive()).catch(0),
    content: draftContentForm,
  }),
  async work(actor, { id, content }, now) {
    const { pinned, barred } = content.related;
    const suggestions = await suggestRelated(actor, { articleId: id, content }, now);
    return suggestions && { suggestions, chosen: await listByIds([...pinned, ...barred]) };
  },
});
