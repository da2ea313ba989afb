import { expect, test } from "vitest";
import type { ArticleCard, Picture } from "#domain/articles/article.ts";
import { arrangeRows } from "./rhythms.ts";

const picture: Picture = {
  kind: "image",
  id: 1,
  address: "/media/1/harbour-00000000",
  width: 1600,
  height: 1067,
  alt: "A harbour",
  caption: "",
  credit: "",
  focalX: 0.5,
  focalY: 0.5,
};

let made = 0;
const card = (changed: Partial<ArticleCard> = {}): ArticleCard => ({
  id: ++made,
  address: "/world/harbour",
  section: { slug: "world", name: "World" },
  headline: "Harbour reopens",
  standfirst: "",
  language: "en",
  direction: "ltr",
  publishedAt: new Date("2024-06-10T05:40:00Z"),
  picture,
  clipDurationMs: undefined,
  ...changed,
});
const bare = () => card({ picture: undefined });
const several = (n: number, make = () => card()) => ({ cards: Array.from({ length: n }, make) });
const rhythmsOf = (rows: { cards: ArticleCard[] }[]) => arrangeRows(rows).map(({ rhythm }) => rhythm);

test("rows take turns in how they look", () => {
  const rows = Array.from({ length: 4 }, () => several(5));
  expect(rhythmsOf(rows)).toEqual(["one big", "headlines", "three pictured", "one big"]);
  const pairs = Array.from({ length: 4 }, () => several(2));
  expect(rhythmsOf(pairs)).toEqual(["one big", "headlines", "pair", "one big"]);
});

test("neighbours differ where there is no picture, and where there is one article only", () => {
  expect(rhythmsOf([several(3, bare), several(3, bare), several(3, bare)])).toEqual([
    "headlines",
    "words",
    "headlines",
  ]);
  expect(rhythmsOf([several(1), several(1), several(1, bare), several(1, bare)])).toEqual([
    "alone",
    "words",
    "headlines",
    "words",
  ]);
});

test("the newest with a picture leads a row that is one big, and the others stay in their order", () => {
  const cards = [bare(), bare(), card(), card()];
  const [row] = arrangeRows([{ cards }]);
  expect(row?.cards.map(({ id }) => id)).toEqual([2, 0, 1, 3].map((at) => cards[at]?.id));
});

/** Numbers that look random and are the same each time. https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

test("whatever an edition has, no neighbours look alike, and no article is shown twice or made up", () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const throwDie = dice(seed);
    const rows = Array.from({ length: 1 + throwDie(9) }, () =>
      several(1 + throwDie(5), () => (throwDie(3) > 0 ? card() : bare())),
    );
    const arranged = arrangeRows(rows);
    expect(arranged).toHaveLength(rows.length);
    for (const [place, { rhythm, cards }] of arranged.entries()) {
      expect(rhythm).not.toBe(arranged[place - 1]?.rhythm);
      expect(cards.length).toBeGreaterThan(0);
      const ids = cards.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(rows[place]?.cards.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      if (rhythm === "one big" || rhythm === "alone") expect(cards[0]?.picture).toBeDefined();
      if (rhythm === "pair" || rhythm === "three pictured")
        expect(cards.every((each) => each.picture)).toBe(true);
    }
  }
});
