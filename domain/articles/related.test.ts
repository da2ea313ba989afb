import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { relatedArticles } from "#db/schema/live-articles.ts";
import { emptyDatabase } from "#db/testing.ts";
import { listRelated } from "./for-readers.ts";
import { refreshRelated } from "./refreshing-related.ts";
import { findRelatedCandidates, pinRelated } from "./related.ts";
import { editor, june, makeNewsroom, publish } from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const related = async (articleId: number) => (await listRelated(articleId)).map(({ headline }) => headline);

/** So that a word in two stories is rare, and the newest of the section are none of those that matter. */
async function publishFillers(many: number, day = 2) {
  for (let n = 1; n <= many; n++)
    await publish(`Filler${day}x${n}`, { sectionId: 2, text: `Nothing ${n}.` }, june(day));
}

it("puts first what shares rare words, then what shares topics", async () => {
  await publish("Dam", { text: "The weir at Hallowbrook was opened by the Ilvane commission." });
  await publish("Boats", { text: "Boats.", topics: [1], sectionId: 2 });
  await publishFillers(9);
  const { articleId } = await publish(
    "Flood",
    { text: "Water stood at the weir of Hallowbrook, the Ilvane commission says.", topics: [1] },
    june(3),
  );
  expect((await related(articleId)).slice(0, 2)).toEqual(["Dam", "Boats"]);
  const [best] = await db
    .select({ reason: relatedArticles.reason })
    .from(relatedArticles)
    .where(eq(relatedArticles.articleId, articleId))
    .orderBy(asc(relatedArticles.position))
    .limit(1);
  expect(best?.reason).toContain("hallowbrook");
});

it("finds words across accents and Hebrew vowel points", async () => {
  await publish("Cafe", { text: "Réouverture du Café Zérubavel; שָׁלוֹם." });
  await publishFillers(9);
  const { articleId } = await publish("Again", { text: "The cafe Zerubavel; שלום.", sectionId: 1 }, june(3));
  expect((await related(articleId))[0]).toBe("Cafe");
});

it("prefers the newer of two that are alike", async () => {
  const text = "Glassworks of Telmar.";
  await publish("Old", { text, sectionId: 2 }, new Date("2020-06-01T08:00:00Z"));
  await publish("New", { text, sectionId: 2 }, june(2));
  await publishFillers(9);
  const { articleId } = await publish("Glass", { text }, june(3));
  expect((await related(articleId)).slice(0, 2)).toEqual(["New", "Old"]);
});

it("stores twelve, shows six, and closes up when one of them is unpublished", async () => {
  const first = await publish("Story0", { topics: [1] }, june(1));
  for (let n = 1; n < 14; n++) await publish(`Story${n}`, { topics: [1] }, june(1, n));
  const { articleId } = await publish("Mine", { topics: [1] }, june(3));
  const rows = await db.select().from(relatedArticles).where(eq(relatedArticles.articleId, articleId));
  expect(rows).toHaveLength(12);
  expect(rows.map((row) => row.relatedId)).not.toContain(articleId);

  const shown = await listRelated(articleId);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(6);
  const [gone] = shown;
  if (!gone) throw new Error("Nothing is related.");
  await unpublishArticle(
    editor,
    { articleId: gone.id, version: first.version, reason: "It is not true." },
    june(4),
  );
  const after = await listRelated(articleId);
  expect(after).toHaveLength(6);
  expect(after.map(({ id }) => id)).not.toContain(gone.id);
});

it("shows pinned stories first, in their order, and none twice", async () => {
  await publish("Close", { text: "Hallowbrook weir.", topics: [1] });
  const far = await publish("Far", { sectionId: 2 });
  const further = await publish("Further", { sectionId: 2 });
  const { articleId } = await publish("Mine", { text: "Hallowbrook weir.", topics: [1] }, june(3));
  await transaction((tx) => pinRelated(tx, articleId, [further.articleId, far.articleId, articleId]));
  expect(await related(articleId)).toEqual(["Further", "Far", "Close"]);
  await refreshRelated(articleId, june(4));
  expect(await related(articleId)).toEqual(["Further", "Far", "Close"]);
});

it("never shows what was barred, not even to fill up", async () => {
  const barred = await publish("Barred");
  await publish("Other");
  const { articleId } = await publish("Mine", {}, june(3));
  const row = { articleId, relatedId: barred.articleId, position: 0, score: 0, reason: "" };
  await transaction(async (tx) => {
    await tx.delete(relatedArticles).where(eq(relatedArticles.articleId, articleId));
    await tx.insert(relatedArticles).values({ ...row, kind: "barred" });
  });
  await refreshRelated(articleId, june(4));
  expect(await related(articleId)).toEqual(["Other"]);
});

it("fills up to four from the section and then the paper", async () => {
  const { articleId } = await publish("Mine");
  await publish("Same", {}, june(2));
  await publish("Elsewhere", { sectionId: 2 }, june(4));
  await publishFillers(3, 3);
  expect(await related(articleId)).toEqual(["Same", "Elsewhere", "Filler3x3", "Filler3x2"]);
});

it("has nothing to say of an archive of one", async () => {
  const { articleId } = await publish("Mine", { text: "Alone." });
  expect(await related(articleId)).toEqual([]);
  const question = { articleId, sectionId: 1, topics: [], title: "", content: "" };
  expect(await findRelatedCandidates(question, june(2))).toEqual([]);
});
