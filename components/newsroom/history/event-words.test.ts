import { expect, it } from "vitest";
import { wordsOf } from "./event-words.ts";

it("says a note once, though the log has it too", () => {
  const note = "Four were late, not three.";
  const event = {
    ...{ at: new Date(), by: "Edna Editor", aside: undefined },
    revision: undefined,
    live: { change: "correction" as const, note },
    told: [{ action: "article.update" as const, summary: `correction: ${note}` }],
  };
  expect(wordsOf(event)).toEqual([note]);
  expect(wordsOf({ ...event, live: { change: "minor", note: "" } })).toEqual([`correction: ${note}`]);
});
