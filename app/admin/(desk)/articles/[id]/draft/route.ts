import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { draftContentForm } from "#domain/articles/draft-content.ts";
import { saveDraft } from "#domain/articles/drafting.ts";
import { openForEditing } from "#domain/articles/opening.ts";

const articleId = z.coerce.number().pipe(z.int().positive()).catch(0);

const tab = z.string().min(1).max(100);
/** As far as Postgres counts. */
const edit = z.int32().min(0);

/** Keeps what is written: `{ seen, tab, edit, after, content }`. @returns the `SaveOutcome` */
export const PUT = staffHandler({
  permission: "write own articles",
  input: z.object({
    id: articleId,
    seen: z.int().min(0),
    tab,
    // A page that was opened before the newspaper was brought up to date counts nothing.
    edit: edit.default(0),
    after: z.array(z.object({ tab, edit })).max(20).default([]),
    content: draftContentForm,
  }),
  work: (actor, { id, ...sent }, now) => saveDraft(actor, { articleId: id, ...sent }, now),
});

const known = z.coerce.number().optional().catch(undefined);

/** What has become of an article. Whoever says what they have `seen` is answered in short when that is how it still is. */
export const GET = staffHandler({
  permission: "write own articles",
  input: z.object({ id: articleId, seen: known, version: known }),
  async work(actor, { id, seen, version }, now) {
    const article = await openForEditing(actor, id, now);
    const isKnown = article?.draftVersion === seen && article?.version === version;
    return article && (isKnown ? { unchanged: true } : { article });
  },
});
