"use server";

import { z } from "zod";
import { absolute } from "#app/_glue/addresses.ts";
import { staffAction } from "#app/_glue/staff-action.ts";
import { makePreviewLink, revokePreviewLink } from "#domain/articles/previewing.ts";

const number = z
  .array(z.coerce.number("Something is missing: open the page again.").int().nonnegative())
  .transform((values) => values[0] ?? 0);

export const makePreviewLinkAction = staffAction({
  name: "make-preview-link",
  permission: "write own articles",
  fields: z.object({ articleId: number, days: number }),
  work: async (actor, input, now) => absolute(await makePreviewLink(actor, input, now)),
});

export const revokePreviewLinkAction = staffAction({
  name: "revoke-preview-link",
  permission: "write own articles",
  fields: z.object({ articleId: number, linkId: number }),
  work: async (actor, input, now) => {
    await revokePreviewLink(actor, input, now);
    return "The link is revoked.";
  },
});
