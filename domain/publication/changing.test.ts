import { beforeEach, expect, it } from "vitest";
import { db } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { emptyDatabase } from "#db/testing.ts";
import { editor, june } from "#domain/articles/testing.ts";
import { changeSettings, weighChecklist } from "./changing.ts";
import { findChecklist } from "./checklist-settings.ts";
import { findPublication } from "./publication.ts";
import { checklistFields, publicationFields } from "./settings-form.ts";

beforeEach(emptyDatabase);

const admin = { kind: "staff", id: 4, name: "Adam Admin", role: "admin" } as const;
const sent = (accent: string) =>
  publicationFields.safeParse({
    ...{ name: [" The Post "], tagline: [""], timeZone: ["Europe/Lisbon"] },
    ...{ language: ["he"], accent: [accent] },
  });

it("changes what the paper is called and says so in the log", async () => {
  const input = sent("#005F73").data;
  if (!input) throw new Error("It was refused.");
  await changeSettings(admin, input, june(1));
  await changeSettings(admin, input, june(2));
  expect(await findPublication()).toMatchObject({ name: "The Post", language: "he", accent: "#005f73" });
  const logged = await db.select().from(auditLog);
  expect(logged).toHaveLength(1);
  expect(logged[0]?.summary).toContain("name “The Judean” → “The Post”");
});

it("refuses what cannot be, and whoever may not", async () => {
  expect(sent("red").error?.issues[0]?.path).toEqual(["accent"]);
  const input = { ...(await findPublication()), timeZone: "Mars/Olympus" };
  await expect(changeSettings(admin, input, june(1))).rejects.toMatchObject({ field: "timeZone" });
  await expect(changeSettings(editor, input, june(1))).rejects.toThrow("role");
  await expect(weighChecklist(editor, { byline: "stops" }, june(1))).rejects.toThrow("role");
});

it("weighs the rules of the checklist", async () => {
  const input = checklistFields.parse({
    byline: ["stops"],
    "alt text": ["off"],
    nonsense: ["stops"],
    topics: ["?"],
  });
  await weighChecklist(admin, input, june(1));
  expect(await findChecklist()).toMatchObject({ byline: "stops", "alt text": "off", topics: "warns" });
});
