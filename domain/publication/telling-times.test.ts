import { expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { changePublication } from "./publication.ts";
import { tellTime } from "./telling-times.ts";

const at = new Date("2026-11-25T22:50:00.000Z");

it("tells an instant by the clock of the publication's zone, with seconds where there are any", async () => {
  expect(await tellTime(at)).toBe("26 November 2026, 00:50");
  expect(await tellTime(new Date(at.getTime() + 4_000))).toBe("26 November 2026, 00:50:04");
  await transaction((tx) => changePublication(tx, { timeZone: "Europe/Lisbon" }, at));
  expect(await tellTime(at)).toBe("25 November 2026, 22:50");
});
