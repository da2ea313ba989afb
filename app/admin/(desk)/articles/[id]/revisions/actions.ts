"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { absolute } from "#app/_glue/addresses.ts";
import { staffAction } from "#app/_glue/staff-action.ts";
import { takeBackRevision } from "#domain/articles/history.ts";
import { makePreviewLink, revokePreviewLink } from "#domain/articles/previewing.ts";
import { Refusal } from "#domain/refusal.ts";
import { historyAddress } from "./addresses.ts";

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

export const takeBackAction = staffAction({
  name: "take-back",
  permission: "write own articles",
  fields: z.object({ articleId: number, number, seen: number }),
  work: async (actor, input, now) => {
    const taken = await takeBackRevision(actor, input, now);
    if (!taken) throw new Refusal("This article is not there, or not yours.");
    redirect(historyAddress(input.articleId));
  },
});
