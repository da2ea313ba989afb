import { expect, test } from "vitest";
import type { PublishedArticle } from "#domain/articles/article.ts";
import { ferry, harbour } from "#domain/articles/shown-media-testing.ts";
import { socialPictureOf } from "#domain/media/social-picture.ts";
import { newsArticle } from "./news-article.ts";

const absolute = (address: string) => `https://paper.example${address}`;
const paper = { name: "The Judean", accent: "#a3401f" };
const published = new Date("2026-11-24T08:00Z");
const article: PublishedArticle = {
  ...{ id: 42, slug: "harbour-reopens", address: "/world/harbour-reopens", headline: "Harbour reopens" },
  ...{
    section: { slug: "world", name: "World" },
    standfirst: "",
    place: "",
    language: "en",
    direction: "ltr",
  },
  ...{
    bylines: [],
    topics: [],
    lead: undefined,
    body: { type: "doc", content: [] },
    media: new Map(),
    words: 0,
  },
  ...{ publishedAt: published, firstPublishedAt: published, updatedAt: undefined, changedAt: published },
  ...{ corrections: [], searchTitle: "", searchDescription: "", socialText: "" },
};
const imageOf = (lead: PublishedArticle["lead"]) => newsArticle({ ...article, lead }, paper, absolute).image;

test("an article shows its lead picture, or the still one of its lead clip", () => {
  const address = "https://paper.example/media/1/harbour-3f2a9c1b-1280.jpg";
  expect(imageOf(harbour)).toEqual([address]);
  expect(imageOf({ ...ferry, poster: harbour })).toEqual([address]);
});

test("an article without a picture shows the one that is drawn for social networks", () => {
  const drawn = absolute(socialPictureOf(article, paper).address);
  expect(drawn).toMatch(/^https:\/\/paper.example\/media\/social\/42-[0-9a-f]{16}\.png$/);
  expect(imageOf(undefined)).toEqual([drawn]);
  expect(imageOf(ferry)).toEqual([absolute(socialPictureOf({ ...article, lead: ferry }, paper).address)]);
});
