import { staffHandler } from "#app/_glue/staff-handler.ts";
import { bulkForm } from "#domain/desk/bulk-form.ts";
import { moveMany } from "#domain/desk/moving-many.ts";

/** Moves several articles of the list at once. */
export const POST = staffHandler({ permission: "write own articles", input: bulkForm, work: moveMany });
