import { expect, test } from "vitest";
import type { ArticleCard, Picture } from "#domain/articles/article.ts";
import { chooseRhythms } from "./rhythms.ts";

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

const card = (changed: Partial<ArticleCard> = {}): ArticleCard => ({
  id: 1,
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

test("no two neighbouring rows look alike", () => {
  const rhythms = chooseRhythms(Array.from({ length: 8 }, () => [card(), card(), card(), card(), card()]));
  for (const [place, rhythm] of rhythms.entries()) expect(rhythm).not.toBe(rhythms[place - 1]);
});

test("neighbouring rows of two articles do not look alike either", () => {
  const rhythms = chooseRhythms(Array.from({ length: 4 }, () => [card(), card()]));
  expect(rhythms).toEqual(["one big", "headlines", "pair", "one big"]);
});

test("a row with a clip is drawn on the screen, and only the first of them", () => {
  const withClip = [card(), card({ clipDurationMs: 12_000 }), card()];
  expect(chooseRhythms([withClip, withClip])).toEqual(["on screen", "one big"]);
});

test("a row without pictures is headlines alone", () => {
  const bare = card({ picture: undefined });
  expect(chooseRhythms([[bare, bare, bare]])).toEqual(["headlines"]);
});
