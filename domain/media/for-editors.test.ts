import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { emptyDatabase } from "#db/testing.ts";
import { draft, editor, june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { clipFile, pictureFile } from "#platform/media-testing.ts";
import { addClip, addPicture } from "./adding.ts";
import { findMediaForEditing, searchMedia } from "./for-editors.ts";
import { isShown } from "./showing.ts";

beforeEach(emptyDatabase);
const now = june(1);

const add = async (name: string, words: { alt?: string; caption?: string; credit?: string } = {}) =>
  addPicture(commandLine, { file: await pictureFile(60, 40, "png"), name, ...words }, now);
const found = async (query: string, kind?: "image" | "video", before?: number) =>
  (await searchMedia(editor, { query, kind, before })).media.map(({ id }) => id);

describe("the library", () => {
  test("is looked through by the beginnings of words, wherever they stand, without their accents", async () => {
    const harbour = await add("old-harbour.png", { alt: "Boats at dawn", credit: "Noé Lévi" });
    const market = await add("market.png", { caption: "A market in Jaffa, at dawn" });
    expect(await found("")).toEqual([market, harbour]);
    expect(await found("dawn")).toEqual([market, harbour]);
    expect(await found("harb dawn")).toEqual([harbour]);
    expect(await found("LEVI")).toEqual([harbour]);
    expect(await found("awn")).toEqual([]);
    expect(await found("harbour market")).toEqual([]);
  });

  test.each(['"', "*", 'a" OR b', "kind:image", "' ; --", "(", "NEAR(a b)", "&|!", "\\"])(
    "takes %j for words, if it holds any",
    async (query) => {
      await add("harbour.png");
      await expect(found(query)).resolves.toEqual([]);
    },
  );

  test("shows pictures or clips alone", async () => {
    const picture = await add("a.png", { alt: "Dawn" });
    const clip = await addClip(commandLine, { file: clipFile(), name: "b", alt: "Dawn" }, now);
    for (const query of ["", "dawn"]) {
      expect(await found(query, "image")).toEqual([picture]);
      expect(await found(query, "video")).toEqual([clip]);
      expect(await found(query)).toEqual([clip, picture]);
    }
    expect(await found("image")).toEqual([]);
  });

  test("goes on where a page ended", async () => {
    const first = await add("a.png", { alt: "Dawn" });
    const row = (await db.select().from(media))[0];
    if (!row) throw new Error("There is no row.");
    const { id: _, ...like } = row;
    await transaction((tx) => tx.insert(media).values(Array.from({ length: 60 }, () => like)));
    for (const query of ["", "dawn"]) {
      const page = await searchMedia(editor, { query, kind: "image", before: undefined });
      expect(page.media).toHaveLength(48);
      const rest = await searchMedia(editor, { query, kind: "image", before: page.before });
      expect(rest.media).toHaveLength(13);
      expect(rest.before).toBeUndefined();
      expect(rest.media.at(-1)?.id).toBe(first);
    }
  });
});

describe("where readers are shown it", () => {
  test("is told as long as an article that names it is live", async () => {
    await makeTaxonomy();
    const poster = await add("poster.png");
    const clip = await addClip(commandLine, { file: clipFile(), name: "route", posterId: poster }, now);
    await draft("Unpublished story", { leadMediaId: clip });
    expect(await isShown(db, clip)).toBe(false);
    const live = await publish("Live story", { leadMediaId: clip });
    for (const id of [clip, poster])
      expect((await findMediaForEditing(editor, id))?.use).toEqual({
        articles: [{ id: live.articleId, headline: "Live story" }],
        pages: [],
      });
    await unpublishArticle(commandLine, { ...live, reason: "Withdrawn." }, june(2));
    expect(await isShown(db, clip)).toBe(false);
    expect(await isShown(db, poster)).toBe(false);
  });

  test("is nowhere for what is not there", async () => {
    expect(await findMediaForEditing(editor, 999)).toBeUndefined();
  });
});
