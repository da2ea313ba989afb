import { beforeEach, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { emptyDatabase } from "#db/testing.ts";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { cardsOnAPage, listInSection } from "#domain/articles/lists-for-readers.ts";
import { updateArticle } from "#domain/articles/publishing.ts";
import { content, june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { type FrontPage, findFrontPage } from "./for-readers.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
});

it("of an empty paper has nothing on it", async () => {
  expect(await findFrontPage()).toEqual({ lead: undefined, secondary: [], latest: [], clips: [], rows: [] });
});

const shownOn = ({ lead, secondary, latest, clips, rows }: FrontPage) =>
  [lead, ...secondary, ...latest, ...clips, ...rows.flatMap(({ cards }) => cards)].flatMap(
    (card) => card?.headline ?? [],
  );

/** A picture with the id 1 and a clip with the id 2. */
async function makeMedia() {
  const file = { hash: "a", contentType: "image/png", bytes: 1, width: 1600, height: 900 };
  const said = { alt: "A harbour", caption: "", credit: "", rights: "", transcript: "", createdAt: june(1) };
  await transaction((tx) =>
    tx.insert(media).values([
      { ...file, ...said, kind: "image", name: "harbour" },
      { ...file, ...said, kind: "video", name: "ferry", durationMs: 9_000, posterId: 1 },
    ]),
  );
}

it("leads with the newest, and gives each section a row", async () => {
  for (let n = 1; n <= 24; n++) await publish(`Story${n}`, { sectionId: 1 + (n % 2) }, june(n));
  const { lead, secondary, latest, rows } = await findFrontPage();
  expect(lead?.headline).toBe("Story24");
  expect(secondary.map(({ headline }) => headline)).toEqual(["Story23", "Story22", "Story21"]);
  expect(latest).toHaveLength(6);
  expect(rows.map(({ section, cards }) => [section.slug, cards.length])).toEqual([
    ["world", 5],
    ["sport", 5],
  ]);
});

it("shows no story twice and leaves no newer one out, whatever was published", async () => {
  await makeMedia();
  for (let n = 1; n <= 28; n++) {
    const leadMediaId = [undefined, 1, 2, 1][(n * 7 + (n >> 2)) % 4];
    await publish(`Story${n}`, { sectionId: 1 + ((n * 5) % 7 > 3 ? 1 : 0), leadMediaId }, june(n));
    const page = await findFrontPage();
    const shown = shownOn(page);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(Math.min(n, shown.length));
    if (n <= 14) expect(shown).toHaveLength(n);
    expect(page.lead?.headline).toBe(`Story${n}`);
    expect(page.clips.every(({ clipDurationMs }) => clipDurationMs === 9_000)).toBe(true);
  }
});

it("keeps clips on their own band until they are a month behind the news", async () => {
  await makeMedia();
  await publish("Ferry sails", { leadMediaId: 2 }, june(1));
  const { clips, lead } = await findFrontPage();
  expect([lead?.headline, clips]).toEqual(["Ferry sails", []]);
  await publish("Bridge opens", {}, june(3));
  const beside = await findFrontPage();
  expect([beside.clips.map(({ headline }) => headline), beside.secondary]).toEqual([["Ferry sails"], []]);
  await publish("Harvest is in", {}, june(40));
  const later = await findFrontPage();
  expect([later.clips, later.secondary.map(({ headline }) => headline)]).toEqual([
    [],
    ["Bridge opens", "Ferry sails"],
  ]);
});

it("forgets a clip that was withdrawn, and one whose article opens with another thing now", async () => {
  await makeMedia();
  const ferry = await publish("Ferry sails", { leadMediaId: 2 }, june(1));
  const tram = await publish("Tram runs", { leadMediaId: 2 }, june(2));
  await publish("Bridge opens", {}, june(3));
  expect((await findFrontPage()).clips).toHaveLength(2);
  await unpublishArticle(
    commandLine,
    { articleId: ferry.articleId, version: ferry.version, reason: "x" },
    june(4),
  );
  const revised = await reviseArticle(
    commandLine,
    { ...content("Tram runs"), articleId: tram.articleId },
    june(4),
  );
  await updateArticle(commandLine, { ...revised, change: { kind: "minor", note: "" } }, june(4));
  expect((await findFrontPage()).clips).toEqual([]);
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
