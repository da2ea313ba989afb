import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { drafts, setAsideDrafts } from "#db/schema/drafts.ts";
import { deskDocuments } from "#db/schema/search.ts";
import { staff } from "#db/schema/staff.ts";
import { sections, topics } from "#db/schema/taxonomy.ts";
import { emptyDatabase } from "#db/testing.ts";
import { body, image, paragraph } from "./composing.ts";
import { emptyDraft } from "./draft-content.ts";
import { beginArticle, keepRevision, saveDraft } from "./drafting.ts";
import { findForEditing } from "./for-editors.ts";
import { findRevisionContent } from "./revision-content.ts";
import { listAsides, settleAside } from "./setting-aside.ts";
import {
  begin,
  contributor,
  draft,
  editor,
  june,
  makeNewsroom,
  otherContributor,
  publish,
  write,
  written,
} from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

async function rowOf(articleId: number) {
  const [row] = await db.select().from(articles).where(eq(articles.id, articleId)).limit(1);
  if (!row) throw new Error("There is no such article.");
  return row;
}

const slugOf = async (articleId: number) => (await rowOf(articleId)).slug;
const keptOf = async (articleId: number) => (await findForEditing(editor, articleId))?.content;

describe("an article that is begun", () => {
  it("is an empty draft of whoever begins it, with their byline, and no revision yet", async () => {
    await transaction((tx) => tx.update(staff).set({ authorId: 2 }).where(eq(staff.id, 2)));
    const articleId = await beginArticle(contributor, {}, june(1));
    expect(await findForEditing(contributor, articleId)).toMatchObject({
      ...{ state: "draft", draftVersion: 1, headNumber: 0, madeBy: "A contributor", address: undefined },
      content: { headline: "", bylines: [2], sectionId: null, language: "en", direction: "ltr" },
    });
    expect(await db.select().from(revisions)).toEqual([]);
    expect(await db.select().from(auditLog)).toMatchObject([{ action: "article.begin", staffId: 2 }]);
  });

  it("begins once for each tab, however often that asks: an answer may have been lost", async () => {
    const ask = (tab: string) => beginArticle(contributor, { tabs: [tab] }, june(1));
    const first = await ask("one");
    expect(await ask("one")).toBe(first);
    expect(await ask("two")).not.toBe(first);
    expect(await beginArticle(otherContributor, { tabs: ["one"] }, june(1))).not.toBe(first);
  });

  it("begins one when a tab asks several times at once", async () => {
    const asks = Array.from({ length: 4 }, () => beginArticle(contributor, { tabs: ["one"] }, june(1)));
    expect(new Set(await Promise.all(asks)).size).toBe(1);
  });

  it("may have a headline and a section from the start", async () => {
    const articleId = await beginArticle(contributor, { headline: "River rises", sectionId: 2 }, june(1));
    expect(await rowOf(articleId)).toMatchObject({
      ...{ slug: "river-rises", sectionId: 2, workingHeadline: "River rises", madeById: 2 },
    });
  });
});

describe("what is typed", () => {
  it("is kept as it is, unfinished and all, and is no change of the article", async () => {
    const articleId = await beginArticle(contributor, {}, june(1));
    const content = {
      ...emptyDraft("en", "ltr"),
      headline: "Riv ",
      topics: [99],
      bylines: [98],
      sectionId: 97,
    };
    const saved = await saveDraft(contributor, { articleId, seen: 1, tab: "a", content }, june(2));
    expect(saved).toEqual({ saved: true, version: 2, savedAt: june(2) });
    expect(await keptOf(articleId)).toEqual({ ...content, slug: "riv" });
    expect(await rowOf(articleId)).toMatchObject({
      ...{
        version: 1,
        workingHeadline: "Riv",
        changedAt: june(2),
        changedByName: "A contributor",
        sectionId: null,
      },
    });
    expect(await db.select().from(revisions)).toEqual([]);
  });

  it("is refused where it is no draft at all, and what was there stays", async () => {
    const seen = await begin(contributor, written("River rises"));
    for (const wrong of [
      { headline: "x".repeat(301) },
      { embargoUntil: "tomorrow" },
      { direction: "up" as "ltr" },
      { body: { type: "doc" as const, content: [] } },
      { body: body(image(2 ** 31)) },
      { topics: [2 ** 31] },
    ]) {
      const [field = ""] = Object.keys(wrong);
      const content = { ...written("x"), ...wrong };
      await expect(saveDraft(contributor, { ...seen, tab: "a", content }, june(2))).rejects.toMatchObject({
        field,
      });
    }
    expect((await keptOf(seen.articleId))?.headline).toBe("River rises");
  });

  it("is nobody else's to write, but an editor's", async () => {
    const { articleId, seen } = await begin(contributor, written("River rises"));
    const content = written("River falls");
    expect(
      await saveDraft(otherContributor, { articleId, seen, tab: "b", content }, june(2)),
    ).toBeUndefined();
    expect(
      await saveDraft(contributor, { articleId: 999, seen, tab: "b", content }, june(2)),
    ).toBeUndefined();
    expect(await keepRevision(otherContributor, { articleId, seen }, june(2))).toBeUndefined();
    expect(await findForEditing(otherContributor, articleId)).toBeUndefined();
    expect(await saveDraft(editor, { articleId, seen, tab: "b", content }, june(2))).toMatchObject({
      saved: true,
    });
  });

  it("has its control characters taken out, and halves of characters mended", async () => {
    const { articleId } = await begin(contributor, written("River\u0000 rises\ud800"));
    expect((await keptOf(articleId))?.headline).toBe("River rises\ufffd");
  });
});

describe("a save that comes again, since its answer was lost", () => {
  it("is the same save", async () => {
    const { articleId, seen } = await begin(contributor, written("River rises"));
    const again = { articleId, seen: 1, tab: "a tab", content: written("River rises") };
    expect(await saveDraft(contributor, again, june(2))).toEqual({
      saved: true,
      version: seen,
      savedAt: june(1),
    });
  });

  it("and says more by now, is no conflict: the tab was the last to save", async () => {
    const { articleId, seen } = await begin(contributor, written("River rises"));
    const more = { articleId, seen: 1, tab: "a tab", content: written("River rises high") };
    expect(await saveDraft(contributor, more, june(2))).toMatchObject({ saved: true, version: seen + 1 });
  });

  it("and has been overtaken by a later one of the same tab, leaves that as it is, and tells of it", async () => {
    const { articleId, seen } = await begin(contributor, written("River"));
    const tab = { articleId, seen, tab: "a tab" };
    await saveDraft(contributor, { ...tab, edit: 9, content: written("River rises high") }, june(2));
    const late = { ...tab, edit: 7, content: written("River rises") };
    expect(await saveDraft(contributor, late, june(3))).toMatchObject({
      ...{ saved: true, version: seen + 1, newer: { edit: 9, content: { headline: "River rises high" } } },
    });
    expect((await keptOf(articleId))?.headline).toBe("River rises high");
  });

  it("and was taken back since, does not take the place of what is said again", async () => {
    const { articleId, seen } = await begin(contributor, written("River"));
    const tab = { articleId, seen, tab: "a tab" };
    await saveDraft(contributor, { ...tab, edit: 3, content: written("River rises") }, june(2));
    await saveDraft(contributor, { ...tab, edit: 5, content: written("River rises") }, june(3));
    const late = { ...tab, edit: 4, content: written("River") };
    expect(await saveDraft(contributor, late, june(4))).toMatchObject({ newer: { edit: 5 } });
    expect((await keptOf(articleId))?.headline).toBe("River rises");
  });

  it("and says what somebody else has said since, is saved already", async () => {
    const { articleId } = await begin(contributor, written("River rises"));
    const same = { articleId, seen: 1, tab: "another", content: written("River rises") };
    expect(await saveDraft(editor, same, june(2))).toMatchObject({ saved: true, version: 2 });
  });
});

describe("a tab that goes on from what another left in the browser", () => {
  /** The other tab's last save, and what was found of it. */
  const left = async (saved: number, found: number) => {
    const { articleId, seen } = await begin(contributor, written("River"));
    const other = { articleId, seen, tab: "left", edit: saved };
    await saveDraft(contributor, { ...other, content: written(`River ${saved}`) }, june(2));
    return { articleId, seen, tab: "goes on", edit: 0, after: [{ tab: "left", edit: found }] };
  };

  it("is no conflict when that tab's last save arrived unheard", async () => {
    const on = await left(7, 8);
    expect(await saveDraft(contributor, { ...on, content: written("River 8") }, june(3))).toMatchObject({
      saved: true,
    });
    expect((await keptOf(on.articleId))?.headline).toBe("River 8");
  });

  it("is told of that tab's last save when that says more, and changes nothing", async () => {
    const on = await left(9, 7);
    expect(await saveDraft(contributor, { ...on, content: written("River 7") }, june(3))).toMatchObject({
      ...{ saved: true, newer: { edit: 9, content: { headline: "River 9" } } },
    });
    expect((await keptOf(on.articleId))?.headline).toBe("River 9");
    expect(await listAsides(db, on.articleId)).toEqual([]);
  });

  it("and in which more was typed meanwhile, stands beside that tab's last save", async () => {
    const on = await left(9, 7);
    const more = { ...on, edit: 3, content: written("River 7 falls") };
    expect(await saveDraft(contributor, more, june(3))).toMatchObject({ saved: false });
    expect((await keptOf(on.articleId))?.headline).toBe("River 9");
    expect(await listAsides(db, on.articleId)).toMatchObject([{ content: { headline: "River 7 falls" } }]);
  });

  it("stands beside that tab's last save with what a third had typed between them, though it typed nothing itself", async () => {
    const on = await left(9, 7);
    const after = [...on.after, { tab: "between", edit: 2 }];
    const third = { ...on, after, content: written("River 7 falls") };
    expect(await saveDraft(contributor, third, june(3))).toMatchObject({ saved: false });
    expect(await listAsides(db, on.articleId)).toMatchObject([{ content: { headline: "River 7 falls" } }]);
  });

  it("is not written over by that tab's last save when that comes late: it is kept beside", async () => {
    const on = await left(7, 7);
    await saveDraft(contributor, { ...on, content: written("River 7 goes on") }, june(3));
    const late = { articleId: on.articleId, seen: on.seen, tab: "left", edit: 9 };
    expect(await saveDraft(contributor, { ...late, content: written("River 9") }, june(4))).toMatchObject({
      saved: false,
    });
    expect((await keptOf(on.articleId))?.headline).toBe("River 7 goes on");
    expect(await listAsides(db, on.articleId)).toMatchObject([{ content: { headline: "River 9" } }]);
  });

  it("begins no second article", async () => {
    const first = await beginArticle(contributor, { tabs: ["left"] }, june(1));
    expect(await beginArticle(contributor, { tabs: ["left", "goes on"] }, june(1))).toBe(first);
  });
});

describe("a save over a newer version", () => {
  const over = async () => {
    const { articleId } = await begin(contributor, written("River rises"));
    const content = written("River falls");
    const outcome = await saveDraft(editor, { articleId, seen: 1, tab: "late", content }, june(2));
    return { articleId, outcome };
  };

  it("changes nothing, is set aside, and both are shown", async () => {
    const { articleId, outcome } = await over();
    expect(outcome).toMatchObject({
      saved: false,
      theirs: {
        version: 2,
        savedAt: june(1),
        savedByName: "A contributor",
        content: { headline: "River rises" },
      },
    });
    expect(await findForEditing(contributor, articleId)).toMatchObject({
      content: { headline: "River rises" },
      asides: [
        {
          ...{ at: june(2), staffName: "An editor", reason: "A contributor saved first." },
          content: { headline: "River falls" },
        },
      ],
    });
  });

  it("goes on being set aside in one place while its tab goes on", async () => {
    const { articleId } = await over();
    const on = { articleId, seen: 1, tab: "late", content: written("River falls again") };
    await saveDraft(editor, on, june(3));
    await saveDraft(contributor, { ...on, tab: "a third" }, june(3));
    const rows = await db.select().from(setAsideDrafts).orderBy(setAsideDrafts.id);
    expect(rows.map(({ tab, reason }) => [tab, reason])).toEqual([
      ["late", "A contributor saved first."],
      ["a third", "The same draft was open twice, and the other one was saved first."],
    ]);
    expect(rows[0]?.content).toMatchObject({ headline: "River falls again" });
  });

  it("is saved once it says that it has seen the other, and what lay aside is settled, not lost", async () => {
    const { articleId, outcome } = await over();
    const asideId = outcome?.saved === false ? outcome.asideId : 0;
    const chosen = { articleId, seen: 2, tab: "late", content: written("River falls") };
    expect(await saveDraft(editor, chosen, june(3))).toMatchObject({ saved: true, version: 3 });
    expect(await settleAside(otherContributor, { articleId, asideId }, june(3))).toBeUndefined();
    expect(await settleAside(editor, { articleId, asideId }, june(3))).toEqual({ asideId });
    expect(await settleAside(editor, { articleId, asideId }, june(4))).toEqual({ asideId });
    await expect(settleAside(editor, { articleId, asideId: 99 }, june(4))).rejects.toThrow(
      "nothing set aside",
    );
    expect((await findForEditing(editor, articleId))?.asides).toEqual([]);
    expect(await db.select().from(setAsideDrafts)).toMatchObject([{ settledAt: june(3) }]);
  });

  it("finds one of two who save at once ahead of the other", async () => {
    const { articleId, seen } = await begin(contributor, written("River rises"));
    const saves = ["one", "two"].map((tab) =>
      saveDraft(editor, { articleId, seen, tab, content: written(`River ${tab}`) }, june(2)),
    );
    const outcomes = await Promise.all(saves);
    expect(outcomes.map((outcome) => outcome?.saved).sort()).toEqual([false, true]);
    expect(await db.select().from(drafts)).toMatchObject([{ version: 3 }]);
    expect(await db.select().from(setAsideDrafts)).toHaveLength(1);
  });
});

describe("the slug", () => {
  it("follows the headline, with a number where another article has it or had it", async () => {
    await publish("River rises", { slug: "river-rises" });
    const seen = await begin(contributor, written("River rises"));
    expect(await slugOf(seen.articleId)).toBe("river-rises-2");
    const third = await begin(contributor, written("River rises"));
    expect(await slugOf(third.articleId)).toBe("river-rises-3");
    const on = await write(contributor, seen, written("River rises", { standfirst: "More." }), june(2));
    expect(await slugOf(seen.articleId)).toBe("river-rises-2");
    await write(contributor, on, written("River falls"), june(3));
    expect(await slugOf(seen.articleId)).toBe("river-falls");
    expect((await keptOf(seen.articleId))?.slug).toBe("river-falls");
  });

  it("is another for each of many who begin the same at once", async () => {
    const begun = Array.from({ length: 8 }, () =>
      beginArticle(contributor, { headline: "River rises" }, june(1)),
    );
    const slugs = await Promise.all((await Promise.all(begun)).map(slugOf));
    const numbered = Array.from({ length: 7 }, (_, n) => `river-rises-${n + 2}`);
    expect(slugs.sort()).toEqual(["river-rises", ...numbered]);
  });

  it("stays what somebody chose, and the article has it as far as it is free and right", async () => {
    await publish("River rises", { slug: "taken" });
    const byHand = (slug: string) => written("River rises", { slug, slugByHand: true });
    let seen = await begin(contributor, byHand("flood"));
    for (const slug of ["taken", "No good!", ""]) {
      seen = await write(contributor, seen, byHand(slug), june(2));
      expect((await keptOf(seen.articleId))?.slug).toBe(slug);
      expect(await slugOf(seen.articleId)).toBe("flood");
    }
    await write(contributor, seen, byHand("great-flood"), june(3));
    expect(await slugOf(seen.articleId)).toBe("great-flood");
  });

  it("of an article that readers know does not follow, and changes nothing for them yet", async () => {
    const { articleId } = await publish("River rises");
    const content = written("River falls", { slug: "river-falls", sectionId: 2 });
    await saveDraft(editor, { articleId, seen: 0, tab: "a", content }, june(2));
    expect(await rowOf(articleId)).toMatchObject({ slug: "river", sectionId: 1, hasChanges: true });
    expect(await keptOf(articleId)).toMatchObject({ slug: "river-falls", slugByHand: true });
  });
});

describe("saving by hand", () => {
  it("keeps a revision that says who, when and what for, and where the article is to stand", async () => {
    const said = written("  River rises ", {
      ...{ notes: "Ask Ada.", embargoUntil: june(9).toISOString(), topics: [2, 1], bylines: [2] },
      related: { pinned: [], barred: [] },
    });
    const { articleId, seen } = await begin(contributor, said);
    const kept = await keepRevision(contributor, { articleId, seen, comment: " Before lunch " }, june(2));
    expect(kept).toMatchObject({ number: 1 });
    const found = await findRevisionContent(articleId);
    expect(found?.revision).toMatchObject({
      ...{ purpose: "saved", comment: "Before lunch", createdBy: "A contributor", createdById: 2 },
      ...{ createdAt: june(2), slug: "river-rises", sectionId: 1 },
    });
    expect(found?.content).toMatchObject({
      ...said,
      headline: "River rises",
      slug: "river-rises",
      slugByHand: true,
    });
    expect(await rowOf(articleId)).toMatchObject({ headRevisionId: kept?.revisionId, version: 1 });
    expect(await db.select().from(deskDocuments)).toMatchObject([{ articleId, title: "river rises" }]);
  });

  it("makes one revision of what says the same, and another of what doesn't", async () => {
    const { articleId, seen, version } = await begin(contributor, written("River rises"));
    const first = await keepRevision(contributor, { articleId, seen }, june(2));
    expect(await keepRevision(contributor, { articleId, seen }, june(3))).toEqual(first);
    const on = await write(contributor, { articleId, seen, version }, written("River falls"), june(3));
    expect(await keepRevision(contributor, on, june(3))).toMatchObject({ number: 2 });
  });

  it("refuses when the draft was saved since it was seen", async () => {
    const { articleId, seen } = await begin(contributor, written("River rises"));
    await expect(keepRevision(contributor, { articleId, seen: seen - 1 }, june(2))).rejects.toThrow(
      "Somebody has changed",
    );
  });

  it("leaves out what is no longer there, and takes what a topic was merged into", async () => {
    const said = written("River rises", {
      topics: [2, 99, 1],
      bylines: [98, 1],
      sectionId: 2,
      leadMediaId: 97,
    });
    const { articleId, seen } = await begin(contributor, said);
    await transaction(async (tx) => {
      await tx.update(articles).set({ sectionId: null }).where(eq(articles.id, articleId));
      await tx.delete(sections).where(eq(sections.id, 2));
      await tx.update(topics).set({ mergedIntoId: 1 }).where(eq(topics.id, 2));
    });
    await keepRevision(contributor, { articleId, seen }, june(2));
    expect((await findRevisionContent(articleId))?.content).toMatchObject({
      ...{ topics: [1], bylines: [1], leadMediaId: null },
    });
  });
});

describe("an article that was brought in", () => {
  it("has its newest revision as its draft until somebody writes", async () => {
    const { articleId } = await draft("River rises", { text: "It rose." });
    const opened = await findForEditing(editor, articleId);
    expect(opened).toMatchObject({
      ...{ draftVersion: 0, headNumber: 1, hasChanges: false },
      content: { headline: "River rises", slug: "river", body: body(paragraph("It rose.")) },
    });
    const content = written("River falls");
    expect(await saveDraft(editor, { articleId, seen: 0, tab: "a", content }, june(2))).toMatchObject({
      version: 1,
    });
    expect(
      await saveDraft(editor, { articleId, seen: 0, tab: "b", content: written("x") }, june(2)),
    ).toMatchObject({
      saved: false,
    });
  });
});

describe("a colleague who names another's tab", () => {
  const mine = { tab: "mine", edit: 5 };
  const theirs = { tab: "mine", edit: 2_000_000 };

  it("is another tab: what that has saved is not written over", async () => {
    const { articleId, seen } = await begin(contributor, written("River rises"));
    await saveDraft(contributor, { articleId, seen, ...mine, content: written("River falls") }, june(2));
    const over = { articleId, seen: 0, ...theirs, content: written("Chess") };
    expect(await saveDraft(editor, over, june(2))).toMatchObject({ saved: false });
    expect((await keptOf(articleId))?.headline).toBe("River falls");
  });

  it("is another tab: what was laid aside for that one stays", async () => {
    const { articleId, seen } = await begin(contributor, written("River rises"));
    const first = { articleId, seen, ...theirs, content: written("Chess") };
    expect(await saveDraft(editor, first, june(2))).toMatchObject({ saved: true });
    const second = { articleId, seen, ...mine, content: written("River falls") };
    expect(await saveDraft(contributor, second, june(3))).toMatchObject({ saved: false });
    await saveDraft(contributor, { ...second, seen: seen + 1, tab: "other" }, june(3));
    expect(await saveDraft(editor, { ...first, content: written("Go") }, june(4))).toMatchObject({
      saved: false,
    });
    const headlines = (await listAsides(db, articleId)).map(({ content }) => content.headline);
    expect(headlines.sort()).toEqual(["Go", "River falls"]);
  });
});
