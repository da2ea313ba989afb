import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { setAsideDrafts } from "#db/schema/drafts.ts";
import { emptyDatabase } from "#db/testing.ts";
import { body, paragraph } from "./composing.ts";
import { saveDraft } from "./drafting.ts";
import { findForEditing } from "./for-editors.ts";
import { settleAside } from "./setting-aside.ts";
import { takeAside } from "./taking-aside.ts";
import { begin, contributor, editor, june, makeNewsroom, otherContributor, written } from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

/** A draft that an editor saved while its writer wrote on: the writer's version waits. */
async function inConflict() {
  const { articleId, seen } = await begin(contributor, written("Begun"));
  const save = (actor: typeof editor, tab: string, headline: string) =>
    saveDraft(actor, { articleId, seen, tab, content: written(headline) }, june(2));
  await save(editor, "the editor’s", "The editor’s");
  const outcome = await save(contributor, "the writer’s", "The writer’s");
  if (outcome?.saved !== false) throw new Error("There was no conflict.");
  return { articleId, asideId: outcome.asideId, seen: outcome.theirs.version, save };
}

const headlines = async (articleId: number) => {
  const article = await findForEditing(editor, articleId);
  return {
    draft: article?.content.headline,
    waiting: article?.asides.map(({ content }) => content.headline),
  };
};

it("puts the version that waited in the place of the draft, which then waits itself", async () => {
  const { articleId, asideId, seen } = await inConflict();
  const taken = await takeAside(contributor, { articleId, asideId, seen, tab: "the writer’s" }, june(3));
  expect(taken).toEqual({ version: seen + 1 });
  expect(await headlines(articleId)).toEqual({ draft: "The writer’s", waiting: ["The editor’s"] });
  expect(await findForEditing(editor, articleId)).toMatchObject({
    savedByName: "A contributor",
    asides: [{ reason: "A contributor went on with another version.", staffName: "An editor" }],
  });
});

it("keeps what gave way apart from what its tab lays aside later", async () => {
  const { articleId, asideId, seen, save } = await inConflict();
  await takeAside(contributor, { articleId, asideId, seen, tab: "the writer’s" }, june(3));
  await save(editor, "the editor’s", "The editor’s next");
  expect((await headlines(articleId)).waiting).toEqual(["The editor’s next", "The editor’s"]);
});

it("is refused when the draft was saved since it was seen, or nothing waits there any more", async () => {
  const { articleId, asideId, seen } = await inConflict();
  const input = { articleId, asideId, seen, tab: "the writer’s" };
  await expect(takeAside(contributor, { ...input, seen: seen - 1 }, june(3))).rejects.toThrow("Somebody");
  await takeAside(contributor, input, june(3));
  await expect(takeAside(contributor, { ...input, seen: seen + 1 }, june(3))).rejects.toThrow(
    "no longer waits",
  );
});

it("is not there for whoever may not write the article", async () => {
  const { articleId, asideId, seen } = await inConflict();
  const input = { articleId, asideId, seen, tab: "another" };
  expect(await takeAside(otherContributor, input, june(3))).toBeUndefined();
  expect(await db.select().from(setAsideDrafts)).toMatchObject([{ settledAt: null }]);
});

it("does not make an article too long to be opened: of very long versions the newest are shown first", async () => {
  const { articleId } = await begin(contributor, written("Begun"));
  const content = { ...written("Long"), body: body(paragraph("x".repeat(7_000_000))) };
  for (const tab of ["one", "two", "three", "four"])
    await transaction((tx) =>
      tx.insert(setAsideDrafts).values({
        ...{ articleId, tab, content: { ...content, headline: tab } },
        ...{ at: june(2), staffId: null, staffName: "A contributor", reason: "" },
      }),
    );
  const waiting = async () => (await findForEditing(editor, articleId))?.asides ?? [];
  const shown = await waiting();
  expect(shown.map(({ tab }) => tab)).toEqual(["four", "three", "two"]);
  await settleAside(editor, { articleId, asideId: shown[0]?.id ?? 0 }, june(3));
  expect((await waiting()).map(({ tab }) => tab)).toEqual(["three", "two", "one"]);
});
