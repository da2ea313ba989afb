import { asc, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { articles, publications, revisions } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { formerSlugs, relatedArticles } from "#db/schema/live-articles.ts";
import { media, shownMedia } from "#db/schema/media.ts";
import { searchDocuments } from "#db/schema/search.ts";
import { emptyDatabase } from "#db/testing.ts";
import { changeChecklist } from "#domain/publication/checklist-settings.ts";
import { mergeTopics } from "#domain/topics/managing.ts";
import { reviseArticle } from "./bringing-in.ts";
import { body, heading, image, paragraph, video } from "./composing.ts";
import type { DraftContent } from "./draft-content.ts";
import { saveDraft } from "./drafting.ts";
import { findForEditing } from "./for-editors.ts";
import { findArticleAt, listRelated } from "./for-readers.ts";
import type { KindOfChange } from "./kind-of-change.ts";
import { listInSection } from "./lists-for-readers.ts";
import type { MoveInput } from "./moving.ts";
import { publishDraft, updateDraft } from "./publishing.ts";
import { approveArticle, submitArticle } from "./reviewing.ts";
import { scheduleUpdate } from "./scheduling.ts";
import {
  after,
  begin,
  content,
  contributor,
  editor,
  june,
  makeNewsroom,
  publish,
  write,
  written,
} from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

async function found(section: string, slug: string) {
  const at = await findArticleAt(section, slug);
  if (at.found !== "article") throw new Error(`At /${section}/${slug} there is ${at.found}.`);
  return at.article;
}

const live = async (said: DraftContent = written("River rises")): Promise<MoveInput> => {
  const seen = await begin(contributor, said);
  return after(seen, await publishDraft(editor, seen, june(2)));
};

async function update(seen: MoveInput, said: DraftContent, change: KindOfChange, now = june(3)) {
  const on = await write(contributor, seen, said, now);
  return after(on, await updateDraft(editor, { ...on, change }, now));
}

const minor = { kind: "minor", note: "" } as const;
const headlines = (cards: { headline: string }[]) => cards.map(({ headline }) => headline);

describe("publishing a draft", () => {
  it("shows readers what it says, where it says, and notes the publication", async () => {
    const { articleId } = await live();
    const article = await found("world", "river-rises");
    expect(article).toMatchObject({
      headline: "River rises",
      publishedAt: june(2),
      firstPublishedAt: june(2),
    });
    expect(article.bylines.map(({ name }) => name)).toEqual(["Ada Lund"]);
    expect(headlines((await listInSection("world", 1)).cards)).toEqual(["River rises"]);
    const [revision] = await db.select().from(revisions);
    expect(await db.select().from(publications)).toMatchObject([
      { articleId, revisionId: revision?.id, at: june(2), byName: "An editor", change: "first", note: "" },
    ]);
    expect(await findForEditing(editor, articleId)).toMatchObject({
      ...{ state: "published", address: "/world/river-rises", hasChanges: false, draftVersion: 2 },
      content: { slugByHand: true },
    });
  });

  it.each([
    ["headline", { headline: "  " }],
    ["body", { body: body(paragraph()) }],
    ["body", { body: body(heading(2, " ")) }],
    ["sectionId", { sectionId: null }],
    ["sectionId", { sectionId: 99 }],
    ["slug", { headline: "🎉" }],
    ["slug", { slug: "No good!", slugByHand: true }],
    ["slug", { slug: "taken", slugByHand: true }],
    ["language", { language: "no such language" }],
    ["embargoUntil", { embargoUntil: june(2, 9).toISOString() }],
  ])("asks for a right %s, and changes nothing without", async (field, wrong) => {
    await publish("Another", { slug: "taken" });
    const seen = await begin(contributor, written("River rises", wrong));
    const before = await db.select().from(revisions);
    await expect(publishDraft(editor, seen, june(2))).rejects.toMatchObject({ field });
    expect(await db.select().from(revisions)).toEqual(before);
    expect((await findForEditing(editor, seen.articleId))?.state).toBe("draft");
    expect(await db.select().from(publications)).toHaveLength(1);
  });

  it("is happy with a picture as its text, and with an embargo that is over", async () => {
    await addPictures(1);
    await live(written("River rises", { body: body(image(1)), embargoUntil: june(2).toISOString() }));
    expect((await found("world", "river-rises")).headline).toBe("River rises");
  });

  it("is stopped by what the newsroom's checklist has stop it, and warned of by nothing else", async () => {
    await transaction((tx) => changeChecklist(tx, { byline: "stops" }));
    const seen = await begin(contributor, written("River rises", { bylines: [], topics: [] }));
    await expect(publishDraft(editor, seen, june(2))).rejects.toMatchObject({ field: "bylines" });
    await expect(publishDraft(contributor, seen, june(2))).rejects.toThrow("ask an editor");
    await transaction((tx) => changeChecklist(tx, { byline: "warns" }));
    await publishDraft(editor, seen, june(2));
    expect((await found("world", "river-rises")).bylines).toEqual([]);
  });

  it("again, after it was withdrawn, is noted as such, and keeps its first date", async () => {
    const seen = await live();
    const gone = after(seen, await unpublishArticle(editor, { ...seen, reason: "It is not true." }, june(3)));
    await publishDraft(editor, gone, june(4));
    expect(await found("world", "river-rises")).toMatchObject({
      ...{ publishedAt: june(4), firstPublishedAt: june(2), updatedAt: undefined },
    });
    const rows = await db.select().from(publications).orderBy(asc(publications.id));
    expect(rows.map(({ change }) => change)).toEqual(["first", "again"]);
  });
});

describe("the working draft of a live article", () => {
  it("changes nothing for readers until it goes out, and then everything at once", async () => {
    const seen = await live();
    const changes = (await listChangesSince(0)).at(-1)?.id ?? 0;
    const more = { slug: "river-falls", sectionId: 2, topics: [2], bylines: [2] };
    const on = await write(contributor, seen, written("River falls", more), june(3));
    expect(await listChangesSince(changes)).toEqual([]);
    expect((await found("world", "river-rises")).headline).toBe("River rises");
    expect(await findForEditing(editor, seen.articleId)).toMatchObject({ hasChanges: true });

    await updateDraft(editor, { ...on, change: { kind: "new information", note: "" } }, june(4));
    expect(await found("sport", "river-falls")).toMatchObject({
      ...{ headline: "River falls", publishedAt: june(2), updatedAt: june(4), corrections: [] },
    });
    expect(await findArticleAt("world", "river-rises")).toEqual({
      ...{ found: "elsewhere", address: "/sport/river-falls", slug: "river-falls" },
    });
    expect(headlines((await listInSection("world", 1)).cards)).toEqual([]);
    expect(headlines((await listInSection("sport", 1)).cards)).toEqual(["River falls"]);
    const keys = new Set((await listChangesSince(changes)).map(({ key }) => key));
    expect([...keys].sort()).toEqual(
      [
        ...["author:ada-lund", "author:ben-ora", "front", "section:sport", "section:world"],
        ...["topic:chess", "topic:rivers", `article:${seen.articleId}`, "sitemap:1"],
      ].sort(),
    );
  });

  it("that was changed and changed back has no changes", async () => {
    const seen = await live();
    const same = await findForEditing(editor, seen.articleId);
    if (!same) throw new Error("There is no such article.");
    const on = await write(contributor, seen, written("River falls", { slug: "river-rises" }), june(3));
    await write(contributor, on, same.content, june(3));
    expect(await findForEditing(editor, seen.articleId)).toMatchObject({ hasChanges: false });
    expect(await db.select({ has: articles.hasChanges }).from(articles)).toEqual([{ has: false }]);
  });

  it("may come back to a slug that the article had before, and to no other article's", async () => {
    let seen = await live();
    seen = await update(seen, written("River rises", { slug: "flood" }), minor);
    seen = await update(seen, written("River rises", { slug: "river-rises" }), minor);
    expect((await found("world", "river-rises")).headline).toBe("River rises");
    expect(await db.select({ slug: formerSlugs.slug }).from(formerSlugs)).toEqual([{ slug: "flood" }]);
    await publish("Another", { slug: "taken" });
    await expect(update(seen, written("x", { slug: "taken" }), minor)).rejects.toMatchObject({
      field: "slug",
    });
    const other = await begin(contributor, written("Flood"));
    expect((await findForEditing(editor, other.articleId))?.content.slug).toBe("flood-2");
  });
});

describe("a change after publication", () => {
  it.each(["correction", "clarification"] as const)(
    "that is a %s needs a note, which readers see",
    async (kind) => {
      const seen = await live();
      const on = await write(contributor, seen, written("x", { slug: "x" }), june(3));
      await expect(
        updateDraft(editor, { ...on, change: { kind, note: " " } }, june(4)),
      ).rejects.toMatchObject({
        field: "note",
      });
      await updateDraft(editor, { ...on, change: { kind, note: " It fell. " } }, june(4));
      expect((await found("world", "x")).corrections).toEqual([
        { kind, text: "It fell.", publishedAt: june(4) },
      ]);
    },
  );

  it("that is none of the two may have a note, which readers don't see", async () => {
    let seen = await live();
    seen = await update(seen, written("River falls", { slug: "river-rises" }), {
      kind: "minor",
      note: "Typo.",
    });
    expect(await found("world", "river-rises")).toMatchObject({ corrections: [], updatedAt: undefined });
    await update(seen, written("River", { slug: "river-rises" }), {
      kind: "new information",
      note: "Depth.",
    });
    expect(await found("world", "river-rises")).toMatchObject({ corrections: [], updatedAt: june(3) });
    const rows = await db.select().from(publications).orderBy(asc(publications.id));
    expect(rows.map(({ change, note }) => [change, note])).toEqual([
      ["first", ""],
      ["minor", "Typo."],
      ["new information", "Depth."],
    ]);
    const [told] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(told).toMatchObject({ action: "article.update", summary: "new information: Depth." });
  });

  it("refuses a note that is too long", async () => {
    const seen = await live();
    const change = { kind: "minor", note: "x".repeat(1_001) } as const;
    await expect(updateDraft(editor, { ...seen, change }, june(3))).rejects.toMatchObject({ field: "note" });
  });

  it("gives up an update that was scheduled: the draft goes out now", async () => {
    const seen = await live();
    const on = await write(contributor, seen, written("River falls", { slug: "river-rises" }), june(3));
    const later = { ...on, publishAt: june(9), change: minor };
    const scheduled = after(on, await scheduleUpdate(editor, later, june(3)));
    await updateDraft(editor, { ...scheduled, change: minor }, june(4));
    expect(await findForEditing(editor, seen.articleId)).toMatchObject({
      ...{ scheduledFor: undefined, hasChanges: false },
    });
  });
});

describe("related stories", () => {
  it("are pinned and barred as the revision says, and free again when it no longer does", async () => {
    const stories = [];
    for (const slug of ["one", "two", "three"]) stories.push(await publish("Rivers", { slug, topics: [1] }));
    const [one, two, three] = stories.map(({ articleId }) => articleId) as [number, number, number];
    const related = { pinned: [three, two], barred: [one, 999] };
    const seen = await live(written("River rises", { related }));
    const kinds = async () =>
      (
        await db
          .select({ id: relatedArticles.relatedId, kind: relatedArticles.kind })
          .from(relatedArticles)
          .where(eq(relatedArticles.articleId, seen.articleId))
          .orderBy(asc(relatedArticles.position))
      ).map(({ id, kind }) => `${kind} ${id}`);
    expect(await kinds()).toEqual([`pinned ${three}`, `pinned ${two}`, `barred ${one}`]);
    expect((await listRelated(seen.articleId)).map(({ id }) => id)).toEqual([three, two]);

    await update(seen, written("River rises", { related: { pinned: [one], barred: [] } }), minor);
    expect((await kinds())[0]).toBe(`pinned ${one}`);
    expect((await kinds()).slice(1).sort()).toEqual([`computed ${two}`, `computed ${three}`].sort());
  });
});

async function addPictures(many: number) {
  const row = { kind: "image" as const, contentType: "image/png", bytes: 1, width: 1, height: 1 };
  const words = { alt: "", caption: "", credit: "", rights: "", transcript: "", createdAt: june(1) };
  await transaction(async (tx) => {
    for (let n = 1; n <= many; n++)
      await tx.insert(media).values({ ...row, ...words, name: `p${n}`, hash: `hash${n}` });
  });
}

describe("pictures and clips", () => {
  it("may be fetched by readers while what shows them is live, posters with them, and not before or after", async () => {
    await addPictures(4);
    await transaction((tx) =>
      tx.update(media).set({ kind: "video", durationMs: 1, posterId: 4 }).where(eq(media.id, 3)),
    );
    const shown = async () =>
      (await db.select().from(shownMedia)).map(({ mediaId, shownBy }) => `${shownBy} ${mediaId}`).sort();
    const seen = await begin(
      contributor,
      written("River", { leadMediaId: 1, body: body(image(2), video(3)) }),
    );
    expect(await shown()).toEqual([]);
    const on = after(seen, await publishDraft(editor, seen, june(2)));
    const key = `article:${seen.articleId}`;
    expect(await shown()).toEqual([1, 2, 3, 4].map((id) => `${key} ${id}`));
    const next = await update(on, written("River", { leadMediaId: 2, slug: "river" }), minor);
    expect(await shown()).toEqual([`${key} 2`]);
    await unpublishArticle(editor, { ...next, reason: "It is not true." }, june(5));
    expect(await shown()).toEqual([]);
  });
});

it("a topic that was merged is no change: draft and revision both name what stands for it", async () => {
  const seen = await live(written("River rises", { topics: [1] }));
  await mergeTopics(editor, { id: 1, intoId: 2 }, june(3));
  const noted = async () => {
    const article = await findForEditing(editor, seen.articleId);
    return { topics: article?.content.topics, hasChanges: article?.hasChanges };
  };
  expect(await noted()).toEqual({ topics: [2], hasChanges: false });
  // A tab that has not heard of it goes on naming the former one.
  const on = await write(editor, seen, written("River falls", { topics: [1], slug: "river-rises" }), june(4));
  await updateDraft(editor, { ...on, change: { kind: "minor", note: "" } }, june(4));
  expect(await noted()).toEqual({ topics: [2], hasChanges: false });
});

describe("a withdrawn article", () => {
  it("is gone for readers, and the log says why", async () => {
    const seen = await live();
    await unpublishArticle(editor, { ...seen, reason: " It is not true. " }, june(3));
    expect(await findArticleAt("world", "river-rises")).toEqual({ found: "withdrawn" });
    expect(await db.select().from(searchDocuments)).toEqual([]);
    const [told] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(told).toMatchObject({ action: "article.unpublish", summary: "It is not true." });
  });

  it("keeps its address, whatever its draft says, so that it goes on answering", async () => {
    const seen = await live();
    const gone = after(seen, await unpublishArticle(editor, { ...seen, reason: "Not true." }, june(3)));
    await write(contributor, gone, written("Other", { slug: "other", sectionId: null }), june(4));
    expect(await findArticleAt("world", "river-rises")).toEqual({ found: "withdrawn" });
    expect(await findArticleAt("world", "other")).toEqual({ found: "nothing" });
  });

  it("stays withdrawn at every address it had while it is written anew, until it is live again", async () => {
    const next = (seen: MoveInput): MoveInput => ({ ...seen, version: seen.version + 1 });
    let seen = await write(editor, await live(), written("River rises", { slug: "flood" }), june(3));
    await updateDraft(editor, { ...seen, change: { kind: "minor", note: "" } }, june(3));
    seen = next(seen);
    await unpublishArticle(editor, { ...seen, reason: "Not true." }, june(4));
    for (const pass of [submitArticle, approveArticle] as const) {
      seen = next(seen);
      await pass(editor, seen, june(5));
      for (const slug of ["flood", "river-rises"])
        expect(await findArticleAt("world", slug)).toEqual({ found: "withdrawn" });
    }
    await publishDraft(editor, next(seen), june(6));
    const there = { found: "elsewhere", address: "/world/flood", slug: "flood" };
    expect(await findArticleAt("world", "river-rises")).toEqual(there);
  });
});

it("what is written while something else takes the draft's place is set aside", async () => {
  const { articleId } = await live();
  const save = { articleId, seen: 2, tab: "b", content: written("Half a thou", { slug: "river-rises" }) };
  await saveDraft(contributor, save, june(3));
  await reviseArticle(editor, { ...content("River falls"), articleId }, june(4));
  expect(await findForEditing(editor, articleId)).toMatchObject({
    ...{ content: { headline: "River falls" }, draftVersion: 4 },
    asides: [{ content: { headline: "Half a thou" }, staffName: "A contributor" }],
  });
});
