import type { BulkMove } from "#domain/desk/bulk-form.ts";

/** What the buttons of the list are called. */
export const bulkWords: Record<BulkMove, string> = {
  submit: "Submit for review",
  approve: "Approve",
  "send back": "Send back",
  publish: "Publish",
  unpublish: "Unpublish",
  give: "Give to",
};
