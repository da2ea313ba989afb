import { expect, it } from "vitest";
import { tellInstants } from "./told-instants.ts";

it("tells the log's instants by the paper's clock, and leaves all other words", () => {
  const paper = { timeZone: "Asia/Jerusalem", language: "en-GB" };
  expect(tellInstants("for 2026-06-10T05:40:00.000Z", paper)).toBe("for 10 June 2026, 08:40");
  expect(tellInstants("from Wales to the world", paper)).toBe("from Wales to the world");
});
