import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { deskDocuments } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { draft, makeTaxonomy } from "#domain/articles/testing.ts";
import { indexForDesk } from "./indexing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);

it("keeps as much of a text of long, rare words as either engine can", async () => {
  const { articleId } = await draft("River rises");
  const letters = [..."אבגדהוזחטי"];
  const words = Array.from({ length: 40_000 }, (_, n) =>
    [...String(n).padStart(60, "0")].map((digit) => letters[Number(digit)]).join(""),
  );
  await transaction((tx) => indexForDesk(tx, articleId, { title: "River", content: words.join(" ") }));
  const [kept] = await db.select().from(deskDocuments).where(eq(deskDocuments.articleId, articleId));
  const bytes = Buffer.byteLength(kept?.content ?? "");
  expect(bytes).toBeGreaterThan(600_000);
  expect(bytes).toBeLessThan(750_000);
});
