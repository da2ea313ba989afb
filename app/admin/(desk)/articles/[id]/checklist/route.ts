import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { checkDraft } from "#domain/articles/checklist.ts";
import { draftContentForm } from "#domain/articles/draft-content.ts";

/** What there is to mend in a draft as it is written. */
export const POST = staffHandler({
  permission: "write own articles",
  input: z.object({
    id: z.coerce.number().pipe(z.int().positive()).catch(0),
    content: draftContentForm,
  }),
  async work(actor, { id, content }, now) {
    const findings = await checkDraft(actor, { articleId: id, content }, now);
    return findings && { findings };
  },
});
