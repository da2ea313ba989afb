import { staffHandler } from "#app/_glue/staff-handler.ts";
import { beginUpload, beginUploadForm } from "#domain/media/uploading.ts";

/** Begins an upload: its parts follow. */
export const POST = staffHandler({ permission: "add media", input: beginUploadForm, work: beginUpload });
