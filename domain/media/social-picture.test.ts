import { expect, it } from "vitest";
import { ferry, harbour } from "#domain/articles/shown-media-testing.ts";
import { cropOf, parseSocialAddress, type ShownArticle, socialPictureOf } from "./social-picture.ts";

const withStill = { ...ferry, poster: harbour };
const article: ShownArticle = {
  ...{ id: 42, headline: "Harbour reopens", direction: "ltr", section: { slug: "world", name: "World" } },
  lead: undefined,
};
const paper = { name: "The Judean", accent: "#a3401f" };

it("is the lead picture, or the still picture of the lead clip, in the shape that networks show", () => {
  for (const lead of [harbour, withStill]) {
    const shown = socialPictureOf({ ...article, lead }, paper);
    expect(shown).toMatchObject({ width: 1200, height: 630, alt: "A harbour" });
    expect(shown.address).toMatch(/^\/media\/social\/42-[0-9a-f]{16}\.jpg$/);
    expect(parseSocialAddress(shown.address)).toBe(42);
  }
  const smaller = socialPictureOf({ ...article, lead: { ...harbour, width: 800, height: 800 } }, paper);
  expect([smaller.width, smaller.height]).toEqual([800, 420]);
});

it("is drawn where there is no picture, a clip has no still one, or the picture is small", () => {
  const small = { ...harbour, width: 400, height: 300 };
  for (const lead of [undefined, small, ferry]) {
    const shown = socialPictureOf({ ...article, lead }, paper);
    expect(shown).toMatchObject({ width: 1200, height: 630, from: { words: { section: "World" } } });
    expect(shown.address).toMatch(/\.png$/);
    expect(shown.alt).toBe("Harbour reopens – The Judean, World");
  }
});

it("has a new address for everything new that is seen on it, and the same one for the same", () => {
  const addresses = [
    socialPictureOf(article, paper),
    socialPictureOf({ ...article, headline: "Harbour closes" }, paper),
    socialPictureOf({ ...article, direction: "rtl" }, paper),
    socialPictureOf({ ...article, section: { slug: "world", name: "Abroad" } }, paper),
    socialPictureOf(article, { ...paper, name: "The Galilean" }),
    socialPictureOf(article, { ...paper, accent: "#1f6da3" }),
    socialPictureOf({ ...article, lead: harbour }, paper),
    socialPictureOf({ ...article, lead: { ...harbour, focalX: 0.4 } }, paper),
  ].map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(socialPictureOf({ ...article }, { ...paper }).address).toBe(addresses[0]);
});

it.each([
  ["wide", { width: 4_000, height: 1_000, focalX: 1, focalY: 0.5 }, { left: 2_096, top: 0, width: 1_904 }],
  [
    "tall",
    { width: 1_000, height: 4_000, focalX: 0.5, focalY: 0 },
    { left: 0, top: 0, width: 1_000, height: 525 },
  ],
  ["square", { width: 1_200, height: 1_200, focalX: 0.5, focalY: 0.9 }, { left: 0, top: 570, height: 630 }],
])("a %s picture is cut around what matters in it", (_shape, changed, part) => {
  expect(cropOf({ ...harbour, ...changed })).toMatchObject(part);
});

it.each(["/media/social/0-3f2a9c1b77ab01cd.png", "/media/social/9999999999-3f2a9c1b77ab01cd.png"])(
  "is at no address like %s",
  (path) => {
    expect(parseSocialAddress(path)).toBeUndefined();
  },
);
