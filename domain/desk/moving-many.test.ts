import { beforeEach, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { emptyDraft } from "#domain/articles/draft-content.ts";
import { beginArticle, saveDraft } from "#domain/articles/drafting.ts";
import { findArticleAt } from "#domain/articles/for-readers.ts";
import { june, makeTaxonomy } from "#domain/articles/testing.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { type BulkInput, bulkForm } from "./bulk-form.ts";
import { readListQuestion } from "./list-question.ts";
import { listArticles } from "./listing.ts";
import { bulkMovesFor, moveMany } from "./moving-many.ts";
import { colleagues, makeColleagues } from "./testing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);
beforeEach(makeColleagues);

const { contributor, author, editor, admin } = colleagues;

/** Begins and writes an article that can be published. */
async function begin(actor: Actor, headline: string, sectionId: number | null = 1): Promise<void> {
  const articleId = await beginArticle(actor, { headline, sectionId }, june(1));
  const content = { ...emptyDraft("en", "ltr"), headline, sectionId, body: body(paragraph("Text.")) };
  await saveDraft(actor, { articleId, seen: 1, tab: "one", content }, june(1));
}

/** The articles of the list as they are seen there, by their headlines. */
async function seen(...headlines: string[]): Promise<BulkInput["articles"]> {
  const { rows } = await listArticles(admin, { ...readListQuestion({}), sort: "headline" }, "UTC");
  return headlines.flatMap((headline) => rows.filter((row) => row.headline === headline));
}
const states = async () => {
  const { rows } = await listArticles(admin, { ...readListQuestion({}), sort: "headline" }, "UTC");
  return Object.fromEntries(rows.map(({ headline, state }) => [headline, state]));
};

it("moves what it can, and says of each other why not", async () => {
  for (const headline of ["Alpha", "Beta"]) await begin(contributor, headline);
  await begin(contributor, "Homeless", null);
  const all = await seen("Alpha", "Beta", "Homeless");
  expect(await moveMany(editor, { move: "approve", articles: all.slice(0, 1) }, june(2))).toEqual({
    done: 1,
    refused: [],
  });
  // Alpha was approved meanwhile, and so is no longer as it was seen.
  const outcome = await moveMany(editor, { move: "publish", articles: all }, june(2));
  expect(outcome.done).toBe(1);
  expect(outcome.refused.map(({ headline }) => headline)).toEqual(["Alpha", "Homeless"]);
  expect(outcome.refused[0]?.why).toMatch(/changed/i);
  expect(outcome.refused[1]?.why).toMatch(/section/i);
  expect(await states()).toEqual({ Alpha: "approved", Beta: "published", Homeless: "draft" });
  expect(await findArticleAt("world", "beta")).toMatchObject({ found: "article" });
});

it("sends back with what is missing, withdraws with a reason, and gives to a colleague", async () => {
  for (const headline of ["Alpha", "Beta"]) await begin(contributor, headline);
  await moveMany(contributor, { move: "submit", articles: await seen("Alpha") }, june(2));
  await moveMany(editor, { move: "send back", articles: await seen("Alpha"), comment: "Sources?" }, june(2));
  await moveMany(editor, { move: "publish", articles: await seen("Beta") }, june(2));
  await moveMany(editor, { move: "unpublish", articles: await seen("Beta"), reason: "Wrong." }, june(3));
  expect(await states()).toEqual({ Alpha: "sent back", Beta: "unpublished" });
  const given = await moveMany(
    editor,
    { move: "give", articles: await seen("Alpha", "Beta"), staffId: author.id },
    june(4),
  );
  expect(given).toEqual({ done: 2, refused: [] });
  const { rows } = await listArticles(author, readListQuestion({}), "UTC");
  expect(rows.map(({ givenTo }) => givenTo)).toEqual([author.name, author.name]);
});

it("offers each role what it may do, and refuses the rest of each article", async () => {
  expect(bulkMovesFor(contributor)).toEqual(["submit"]);
  expect(bulkMovesFor(author)).toEqual(["submit", "publish"]);
  expect(bulkMovesFor(editor)).toEqual(["approve", "send back", "publish", "unpublish", "give"]);
  await begin(contributor, "Alpha");
  await expect(
    moveMany(contributor, { move: "publish", articles: await seen("Alpha") }, june(2)),
  ).rejects.toThrow("role");
  const outcome = await moveMany(author, { move: "publish", articles: await seen("Alpha") }, june(2));
  expect(outcome).toMatchObject({ done: 0, refused: [{ why: "It is no longer there, or not yours." }] });
});

it("asks for the words that a move needs", () => {
  const articles = [{ id: 1, version: 1, seen: 1 }];
  const wrong = (input: object) => bulkForm.safeParse(input).error?.issues[0]?.path[0];
  expect(wrong({ move: "send back", articles, comment: " " })).toBe("comment");
  expect(wrong({ move: "unpublish", articles, reason: "" })).toBe("reason");
  expect(wrong({ move: "approve", articles: [] })).toBe("articles");
  expect(bulkForm.parse({ move: "give", articles, staffId: "" })).toMatchObject({ staffId: null });
});

it("tells nothing of an article that is not theirs, and what one's own is called", async () => {
  await begin(editor, "Secret");
  await begin(contributor, "Own");
  const articles = (await seen("Secret", "Own")).map((each) => ({ ...each, seen: 99 }));
  const { refused } = await moveMany(contributor, { move: "submit", articles }, june(2));
  expect(refused.map(({ headline }) => headline)).toEqual(["", "Own"]);
  expect(refused[0]?.why).toBe("It is no longer there, or not yours.");
});
