import { expect, it } from "vitest";
import type { ArticleCard } from "#domain/articles/article.ts";
import { shareOut } from "./share-out.ts";

const picture = {
  ...{ kind: "image", id: 1, address: "/media/1/a", width: 1, height: 1, alt: "", caption: "", credit: "" },
} as NonNullable<ArticleCard["picture"]>;

const card = (id: number, more: Partial<ArticleCard> = {}): ArticleCard => ({
  ...{ id, address: `/world/${id}`, section: { slug: "world", name: "World" }, headline: `${id}` },
  ...{
    standfirst: "",
    language: "en",
    direction: "ltr",
    publishedAt: new Date(0),
    clipDurationMs: undefined,
  },
  picture,
  ...more,
});
const bare = (id: number) => card(id, { picture: undefined });
const ids = (cards: ArticleCard[]) => cards.map(({ id }) => id);

it("gives every article one place, and leaves none out", () => {
  for (let n = 0; n <= 21; n++) {
    const cards = Array.from({ length: n }, (_, id) => (id % 3 ? card(id) : bare(id)));
    const { lead, beside, pictured, further } = shareOut(cards);
    expect(ids([...(lead ? [lead] : []), ...beside, ...pictured, ...further]).sort()).toEqual(
      ids(cards).sort(),
    );
  }
});

it("leads with the newest that has a picture, if it is new enough", () => {
  expect(shareOut([bare(1), card(2), card(3)]).lead?.id).toBe(2);
  expect(shareOut([bare(1), bare(2), bare(3), card(4)]).lead?.id).toBe(1);
});

it("shows three pictures side by side, or none", () => {
  const seven = [1, 2, 3, 4, 5, 6, 7].map((id) => card(id));
  expect(ids(shareOut(seven).pictured)).toEqual([5, 6, 7]);
  const without = seven.map((each) => (each.id === 6 ? bare(6) : each));
  expect(shareOut(without).pictured).toEqual([]);
  expect(ids(shareOut(without).further)).toEqual([5, 6, 7]);
});
