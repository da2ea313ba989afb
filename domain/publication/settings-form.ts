import { z } from "zod";
import { filledLine, lineOf, single } from "#domain/form-fields.ts";
import { type Checklist, type ChosenRule, chosenRules, type Weight, weights } from "./checklist-rules.ts";

/** What the publication is called, where it is at home, how it looks; `changePublication` judges the rest. */
export const publicationFields = z.object({
  name: filledLine(80, "Give the publication a name."),
  tagline: lineOf(160),
  timeZone: filledLine(60, "Choose a time zone."),
  language: filledLine(35, "Give a language tag, such as en or he."),
  accent: single
    .transform((colour) => colour.trim().toLowerCase())
    .refine(
      (colour) => /^#[0-9a-f]{6}$/.test(colour),
      "A colour is written as # and six digits, such as #a3401f.",
    ),
});

export const breakingFields = z.object({
  text: filledLine(140, "Say in a line what has happened."),
  address: lineOf(500).refine(
    (address) => address === "" || /^\/(?!\/)\S*$/.test(address) || /^https:\/\/\S+$/.test(address),
    "A link begins with / for a page of this paper, or with https://.",
  ),
  until: single
    .refine((until) => until !== "", "Say until when it shall stand.")
    .pipe(z.union([z.literal(""), z.iso.datetime()], "This is no time."))
    .transform((until) => new Date(until)),
});

export type BreakingInput = z.output<typeof breakingFields>;

/** A weight for each rule of the checklist, under the rule's name. */
export const checklistFields = z
  .record(z.string(), z.array(z.string()))
  .transform((sent): Partial<Checklist> => {
    const rules = Object.keys(chosenRules) as ChosenRule[];
    const weighed = rules.flatMap((rule): [ChosenRule, Weight][] => {
      const weight = weights.find((each) => each === sent[rule]?.at(-1));
      return weight ? [[rule, weight]] : [];
    });
    return Object.fromEntries(weighed);
  });
