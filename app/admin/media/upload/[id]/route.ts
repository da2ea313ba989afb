import { z } from "zod";
import { staffBytesHandler, staffHandler } from "#app/_glue/staff-handler.ts";
import { cancelUpload, findUpload, finishUpload, mostPartBytes, takePart } from "#domain/media/uploading.ts";

const permission = "add media";
const input = z.object({ id: z.string() });

/** How much of an upload has arrived: asked after the line broke. */
export const GET = staffHandler({ permission, input, work: (actor, { id }) => findUpload(actor, id) });

/** Takes the part that begins with byte `from`. */
export const PUT = staffBytesHandler({
  permission,
  input: input.extend({ from: z.coerce.number().int().nonnegative() }),
  most: mostPartBytes,
  work: (actor, { id, from }, bytes) => takePart(actor, { id, from, bytes }),
});

/** Makes a picture or clip of what has arrived. */
export const POST = staffHandler({
  permission,
  input: input.extend({ posterId: z.int().positive().optional() }),
  work: finishUpload,
});

/** Gives the upload up. */
export const DELETE = staffHandler({
  permission,
  input,
  work: async (actor, { id }) => {
    await cancelUpload(actor, id);
    return {};
  },
});
