import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { formerSlugs } from "#db/schema/live-articles.ts";
import { emptyDatabase } from "#db/testing.ts";
import { moveArticle } from "./addressing.ts";
import { findArticleAt } from "./for-readers.ts";
import { checkSlug, slugFor } from "./slug.ts";
import { contributor, draft, editor, june, makeNewsroom, publish } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const elsewhere = (address: string) => ({
  ...{ found: "elsewhere", address, slug: address.split("/").at(-1) },
});

describe("an article's address", () => {
  it("is found under a wrong section, and leads to the right one", async () => {
    await publish("River rises");
    expect(await findArticleAt("sport", "river")).toEqual(elsewhere("/world/river"));
    expect(await findArticleAt("no-such-section", "river")).toEqual(elsewhere("/world/river"));
    expect(await findArticleAt("world", "no-such-slug")).toEqual({ found: "nothing" });
  });

  it("keeps leading to the article through every slug it had", async () => {
    const { articleId, version } = await publish("River rises");
    await moveArticle(editor, { articleId, version, slug: "flood", sectionId: 1 }, june(2));
    await moveArticle(
      editor,
      { articleId, version: version + 1, slug: "great-flood", sectionId: 2 },
      june(3),
    );
    for (const slug of ["river", "flood"]) {
      expect(await findArticleAt("world", slug)).toEqual(elsewhere("/sport/great-flood"));
    }
    expect((await findArticleAt("sport", "great-flood")).found).toBe("article");
  });

  it("can be one that the article had before", async () => {
    const { articleId, version } = await publish("River rises");
    await moveArticle(editor, { articleId, version, slug: "flood", sectionId: 1 }, june(2));
    await moveArticle(editor, { articleId, version: version + 1, slug: "river", sectionId: 1 }, june(3));
    expect((await findArticleAt("world", "river")).found).toBe("article");
    expect(await findArticleAt("world", "flood")).toEqual(elsewhere("/world/river"));
  });

  it("cannot be one that another article has or had", async () => {
    const { articleId, version } = await publish("River rises");
    await moveArticle(editor, { articleId, version, slug: "flood", sectionId: 1 }, june(2));
    await expect(draft("River falls")).rejects.toMatchObject({ field: "slug" });
    await expect(draft("Flood again")).rejects.toMatchObject({ field: "slug" });
  });

  it("cannot be taken from another article, not even past the program", async () => {
    const { articleId, version } = await publish("River rises");
    await moveArticle(editor, { articleId, version, slug: "flood", sectionId: 1 }, june(2));
    const other = await draft("Chess ends");
    const take = (slug: string) =>
      transaction((tx) => tx.update(articles).set({ slug }).where(eq(articles.id, other.articleId)));
    await expect(take("river")).rejects.toThrow();
    await expect(take("flood")).rejects.toThrow();
    const claim = { slug: "flood", articleId: other.articleId, since: june(3) };
    await expect(
      transaction(async (tx) => void (await tx.insert(formerSlugs).values(claim))),
    ).rejects.toThrow();
    await take("free");
  });

  it("of a draft is forgotten when it changes, since no reader has seen it", async () => {
    const { articleId, version } = await draft("River rises");
    await moveArticle(editor, { articleId, version, slug: "flood", sectionId: 1 }, june(2));
    expect(await findArticleAt("world", "river")).toEqual({ found: "nothing" });
    await draft("River falls");
  });

  it("is not for a contributor to change", async () => {
    const { articleId, version } = await publish("River rises");
    const move = moveArticle(contributor, { articleId, version, slug: "flood", sectionId: 1 }, june(2));
    await expect(move).rejects.toThrow("may not write any article");
  });
});

describe("a slug", () => {
  it.each([
    ["Blinken begins eighth trip", "blinken-begins-eighth-trip"],
    ["Don’t panic: “Zoë’s” café", "dont-panic-zoes-cafe"],
    ["שָׁלוֹם עולם", "שלום-עולם"],
    ["🎉 100 % 🎉", "100"],
    ["—", ""],
    ["word ".repeat(60), "word-".repeat(24).slice(0, 119)],
  ])("for %j is %j", (headline, slug) => {
    expect(slugFor(headline)).toBe(slug);
    if (slug) expect(checkSlug(slug)).toBe(slug);
  });

  it.each(["", "a b", "A", "-a", "a--b", "a/b", "../a", "a".repeat(121), "<b>"])("may not be %j", (slug) => {
    expect(() => checkSlug(slug)).toThrow("small letters");
  });
});
