import { staffHandler } from "#app/_glue/staff-handler.ts";
import { mediaSearch, searchMedia } from "#domain/media/for-editors.ts";

/** A page of the library, for the picker. */
export const GET = staffHandler({
  permission: "add media",
  input: mediaSearch,
  work: (actor, input) => searchMedia(actor, input),
});
