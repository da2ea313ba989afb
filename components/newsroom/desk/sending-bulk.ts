import type { BulkOutcome } from "#domain/desk/bulk-form.ts";

/** What became of several articles at once, or why nothing was done. */
export type BulkAnswer = BulkOutcome | { message: string; field?: string | undefined };

const unreachable =
  "The newsroom can’t be reached just now. Nothing is known to be done: look at the list, and try again.";

/** Asks the newsroom to do something with several articles. */
export async function sendBulk(question: object): Promise<BulkAnswer> {
  try {
    const answer = await fetch("/admin/articles/bulk", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(question),
    });
    return (await answer.json()) as BulkAnswer;
  } catch {
    return { message: unreachable };
  }
}
