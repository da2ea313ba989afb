import { Refusal } from "#domain/refusal.ts";

/** What kind of change an update makes, and what readers are told of it. */
export interface KindOfChange {
  kind: "correction" | "clarification" | "new information" | "minor";
  /** Readers see that of a correction or clarification above the text; any other is for the newsroom. */
  note: string;
}

export const kindsOfChange = ["correction", "clarification", "new information", "minor"] as const;

/** The longest a note may be, in characters. */
export const longestNote = 1_000;

/** @throws Refusal with field `note` when readers must be told, and are not, or it is too long */
export function checkChange({ kind, note }: KindOfChange): void {
  if (note.length > longestNote)
    throw new Refusal(`Shorten this to ${longestNote.toLocaleString("en")} characters.`, "note");
  if ((kind === "correction" || kind === "clarification") && !note.trim())
    throw new Refusal(`Say in a sentence what the ${kind} is: readers see it above the text.`, "note");
}
