import { z } from "zod";
import { lineOf } from "#domain/form-fields.ts";

/** What the newsroom says to other programs; `changeSyndication` judges the hub's address. */
export const syndicationFields = z.object({
  hub: lineOf(500),
  securityContact: lineOf(254).refine(
    (address) => address === "" || /^[^\s@<>]+@[^\s@<>]+$/.test(address),
    "This is no mail address.",
  ),
});

export type SyndicationInput = z.output<typeof syndicationFields>;
