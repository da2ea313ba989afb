import { z } from "zod";

/*
 * What is looked for in a draft before it is published. Pure, so that the form that changes the settings shares it.
 */

/** Every rule whose weight the newsroom chooses, and what it asks for. */
export const chosenRules = {
  "alt text": "Every picture and clip says what is seen, for whoever cannot see it",
  credit: "Every picture and clip has a credit",
  captions: "Every clip has captions",
  headings: "Headings follow one another without a gap",
  "link texts": "A link's text says where it leads",
  byline: "There is a byline",
  topics: "There is a topic",
  "search text": "There is a text for search engines, or a standfirst",
  "dead links": "Links to our own pages lead somewhere",
} as const;

export type ChosenRule = keyof typeof chosenRules;

/** The rules, and those that always stop: readers need a headline, a text and a section, and no embargo is broken. */
export type ChecklistRule = ChosenRule | "needed" | "embargo";

export const weights = ["stops", "warns", "off"] as const;
export type Weight = (typeof weights)[number];

const names = Object.keys(chosenRules) as ChosenRule[];

/** How much each rule weighs. Nothing but what readers need stops a publication, unless the newsroom says so. */
export type Checklist = Record<ChosenRule, Weight>;

export const defaultChecklist: Checklist = {
  ...{ "alt text": "warns", credit: "warns", captions: "warns", headings: "warns" },
  ...{ "link texts": "warns", byline: "warns", topics: "warns", "search text": "warns" },
  "dead links": "warns",
};

/** What is stored; a rule that is missing or unknown is as by default. */
export const checklistForm: z.ZodType<Partial<Checklist>> = z.partialRecord(z.enum(names), z.enum(weights));
