import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ArticleCard } from "#domain/articles/article.ts";
import { LeadStories } from "./lead-stories.tsx";

const story = (id: number, changed: Partial<ArticleCard> = {}): ArticleCard => ({
  id,
  ...{ address: `/world/story-${id}`, section: { slug: "world", name: "World" }, headline: `Story ${id}` },
  ...{ standfirst: "", language: "en", direction: "ltr", publishedAt: new Date("2024-06-10T05:40:00Z") },
  picture: {
    ...{ kind: "image", id, address: `/media/${id}/harbour-00000000`, width: 1600, height: 1067 },
    ...{ alt: "A harbour", caption: "", credit: "", focalX: 0.5, focalY: 0.5 },
  },
  clipDurationMs: undefined,
  ...changed,
});

const draw = (lead: ArticleCard, ...beside: ArticleCard[]) =>
  renderToStaticMarkup(
    <LeadStories lead={lead} beside={beside} paper={{ timeZone: "UTC", language: "en" }} />,
  );
const pictures = (html: string) => html.match(/<img[^>]*>/g) ?? [];

test("the lead's picture is asked for first, and the one beside it when it comes near", () => {
  const [first, second, ...others] = pictures(draw(story(1), story(2), story(3), story(4)));
  expect(others).toEqual([]);
  expect(first).toContain('fetchPriority="high"');
  expect(first).not.toContain("loading=");
  expect(second).toContain('loading="lazy"');
});

test("a lead without a picture, with a long headline, or alone is drawn in its own way", () => {
  expect(draw(story(1, { picture: undefined }), story(2))).toContain('class="card lead-story is-bare"');
  expect(draw(story(1, { headline: "Long ".repeat(30) }))).toContain('class="card lead-story is-long"');
  expect(draw(story(1))).toContain('class="lead-stories is-alone"');
  expect(draw(story(1), story(2))).toContain('class="lead-stories"');
});
