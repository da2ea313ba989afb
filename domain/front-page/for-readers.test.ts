import { beforeEach, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { cardsOnAPage, listInSection } from "#domain/articles/lists-for-readers.ts";
import { june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { findFrontPage } from "./for-readers.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

it("of an empty paper has nothing on it", async () => {
  expect(await findFrontPage()).toEqual({ lead: undefined, secondary: [], latest: [], rows: [] });
});

it("leads with the newest, and shows no story twice", async () => {
  for (let n = 1; n <= 24; n++) await publish(`Story${n}`, { sectionId: 1 + (n % 2) }, june(n));
  const { lead, secondary, latest, rows } = await findFrontPage();
  expect(lead?.headline).toBe("Story24");
  expect(secondary.map(({ headline }) => headline)).toEqual(["Story23", "Story22", "Story21"]);
  expect(latest).toHaveLength(6);
  expect(rows.map(({ section, cards }) => [section.slug, cards.length])).toEqual([
    ["world", 5],
    ["sport", 5],
  ]);
  const shown = [lead, ...secondary, ...latest, ...rows.flatMap(({ cards }) => cards)].map(
    (card) => card?.id,
  );
  expect(new Set(shown).size).toBe(shown.length);
});

it("lists a section in pages, the newest first, each story once", async () => {
  for (let n = 1; n <= cardsOnAPage + 3; n++) await publish(`Story${n}`, {}, june(1, 0));
  const first = await listInSection("world", 1);
  const second = await listInSection("world", 2);
  expect([first.cards.length, first.hasOlder]).toEqual([cardsOnAPage, true]);
  expect([second.cards.length, second.hasOlder]).toEqual([3, false]);
  const ids = [...first.cards, ...second.cards].map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
  expect(new Set(ids).size).toBe(cardsOnAPage + 3);
  expect((await listInSection("world", 3)).cards).toEqual([]);
  expect((await listInSection("no-such-section", 1)).cards).toEqual([]);
});
