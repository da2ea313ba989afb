import { z } from "zod";
import { staffHandler } from "#app/_glue/staff-handler.ts";
import { describeMedia } from "#domain/media/describing.ts";
import { findMediaForEditing } from "#domain/media/for-editors.ts";
import { detailsForm } from "#domain/media/media-forms.ts";

const permission = "add media";

/** A picture or clip, and where readers are shown it. */
export const GET = staffHandler({
  permission,
  input: z.object({ mediaId: z.coerce.number().int().positive() }),
  work: (actor, { mediaId }) => findMediaForEditing(actor, mediaId),
});

/** Says what it shows. Answers it as it is now, or the copy that was made of it. */
export const POST = staffHandler({ permission, input: detailsForm, work: describeMedia });
