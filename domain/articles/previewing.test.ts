import { asc, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { drafts, previewLinks, setAsideDrafts } from "#db/schema/drafts.ts";
import { staff } from "#db/schema/staff.ts";
import { emptyDatabase } from "#db/testing.ts";
import type { Actor, Role } from "#domain/staff/actor.ts";
import type { Body } from "./body.ts";
import { body, paragraph } from "./composing.ts";
import { type DraftContent, emptyDraft } from "./draft-content.ts";
import { mediaPreviewToken, readMediaPreviewToken } from "./preview-tokens.ts";
import { listPreviewLinks, makePreviewLink, ownPreviewAddress, revokePreviewLink } from "./previewing.ts";
import { findPreview } from "./previews.ts";
import { draft, june, makeTaxonomy, publish } from "./testing.ts";

const person = (id: number, role: Role): Actor & { kind: "staff" } => ({
  ...{ kind: "staff", id, name: `Colleague ${id}`, role },
});
const chief = person(1, "editor");
const writer = person(2, "contributor");
const other = person(3, "contributor");

beforeEach(async () => {
  await emptyDatabase();
  await makeTaxonomy();
  const rows = [chief, writer, other].map(({ id, name, role }) => {
    const email = `${id}@newsroom.example`;
    return { id, name, role, email, emailKey: email, createdAt: june(1) };
  });
  await transaction((tx) => tx.insert(staff).values(rows));
});

/** An article of the writer's, with a draft that says this. */
async function written(said: Partial<DraftContent> = {}): Promise<number> {
  const { articleId } = await draft("Kept long ago");
  await transaction(async (tx) => {
    await tx.update(articles).set({ madeById: writer.id }).where(eq(articles.id, articleId));
    const content = { ...emptyDraft("en", "ltr"), headline: "Written just now", sectionId: 1, ...said };
    const saved = { version: 3, savedAt: june(2), savedByName: writer.name, tab: "a" };
    await tx.insert(drafts).values({ articleId, content, ...saved });
  });
  return articleId;
}

const tokenOf = (address: string) => address.replace("/preview/", "");
const look = (address: string, now: Date) => findPreview(tokenOf(address), now);
const logged = () =>
  db.select().from(auditLog).where(like(auditLog.action, "%preview%")).orderBy(asc(auditLog.id)).limit(100);

describe("a link for somebody outside", () => {
  it("shows the draft as it is when they look", async () => {
    const articleId = await written({ bylines: [2, 1], topics: [2], embargoUntil: june(9).toISOString() });
    const address = await makePreviewLink(writer, { articleId, days: 3 }, june(2));
    expect(await look(address, june(3))).toMatchObject({
      found: "preview",
      until: june(5),
      savedAt: june(2),
      article: {
        headline: "Written just now",
        section: { slug: "world" },
        bylines: [{ slug: "ben-ora" }, { slug: "ada-lund" }],
        topics: [{ slug: "chess" }],
      },
    });
    const later = { ...emptyDraft("en", "ltr"), headline: "Written later" };
    await transaction((tx) => tx.update(drafts).set({ content: later }));
    expect(await look(address, june(3))).toMatchObject({ article: { headline: "Written later" } });
  });

  it("is kept as a hash alone, and the log tells who made it, without its words", async () => {
    const articleId = await written();
    const address = await makePreviewLink(writer, { articleId, days: 7 }, june(2));
    const kept = JSON.stringify([await db.select().from(previewLinks).limit(9), await logged()]);
    expect(kept).not.toContain(tokenOf(address));
    expect(await logged()).toMatchObject([
      { action: "article.preview", actorName: writer.name, subjectId: articleId, summary: "good for 7 days" },
    ]);
    expect(await listPreviewLinks(chief, articleId)).toMatchObject([
      { createdByName: writer.name, createdAt: june(2), expiresAt: june(9), revokedAt: undefined },
    ]);
  });

  it("has ended at its time, and not before", async () => {
    const address = await makePreviewLink(writer, { articleId: await written(), days: 1 }, june(2));
    expect((await look(address, new Date(june(3).getTime() - 1))).found).toBe("preview");
    expect(await look(address, june(3))).toEqual({ found: "ended" });
  });

  it("ends at once when it is revoked, which is logged once", async () => {
    const articleId = await written();
    const address = await makePreviewLink(writer, { articleId, days: 1 }, june(2));
    const [link] = await listPreviewLinks(writer, articleId);
    const which = { articleId, linkId: link?.id ?? 0 };
    await revokePreviewLink(chief, which, june(2, 9));
    await revokePreviewLink(chief, which, june(2, 10));
    expect(await look(address, june(2, 9))).toEqual({ found: "ended" });
    expect(await listPreviewLinks(writer, articleId)).toMatchObject([{ revokedAt: june(2, 9) }]);
    expect((await logged()).map(({ action }) => action)).toEqual([
      "article.preview",
      "article.revoke-preview",
    ]);
  });

  it("cannot be made, listed or revoked by whoever may not write the article", async () => {
    const articleId = await written();
    await makePreviewLink(writer, { articleId, days: 1 }, june(2));
    const [link] = await listPreviewLinks(writer, articleId);
    await expect(makePreviewLink(other, { articleId, days: 1 }, june(2))).rejects.toThrow("not yours");
    await expect(listPreviewLinks(other, articleId)).rejects.toThrow("not yours");
    await expect(revokePreviewLink(other, { articleId, linkId: link?.id ?? 0 }, june(2))).rejects.toThrow(
      "not yours",
    );
    await expect(makePreviewLink(chief, { articleId: 999, days: 1 }, june(2))).rejects.toThrow("not there");
  });

  it("cannot be revoked by way of another article", async () => {
    const articleId = await written();
    await makePreviewLink(writer, { articleId, days: 1 }, june(2));
    const [link] = await listPreviewLinks(writer, articleId);
    const another = await draft("Another story");
    await expect(
      revokePreviewLink(chief, { articleId: another.articleId, linkId: link?.id ?? 0 }, june(2)),
    ).rejects.toThrow("no such link");
  });

  it.each([0, 2, 365, Number.NaN])("is not good for %s days", async (days) => {
    const articleId = await written();
    await expect(makePreviewLink(writer, { articleId, days }, june(2))).rejects.toMatchObject({
      field: "days",
    });
  });
});

describe("a colleague's own preview", () => {
  it("shows the draft for an hour", async () => {
    const address = await ownPreviewAddress(writer, await written(), june(2, 8));
    expect(await look(address, new Date(june(2, 9).getTime() - 1))).toMatchObject({
      article: { headline: "Written just now" },
    });
    expect(await look(address, june(2, 9))).toEqual({ found: "ended" });
  });

  it("shows a revision, and what was set aside", async () => {
    const articleId = await written();
    const aside = { ...emptyDraft("en", "ltr"), headline: "Set aside" };
    const [row] = await transaction((tx) =>
      tx
        .insert(setAsideDrafts)
        .values({ articleId, staffName: "", at: june(2), tab: "b", reason: "", content: aside })
        .returning(),
    );
    const revision = await ownPreviewAddress(chief, articleId, june(2), "revision 1");
    expect(await look(revision, june(2))).toMatchObject({ article: { headline: "Kept long ago" } });
    const set = await ownPreviewAddress(chief, articleId, june(2), `aside ${row?.id ?? 0}`);
    expect(await look(set, june(2))).toMatchObject({ article: { headline: "Set aside" } });
    const missing = await ownPreviewAddress(chief, articleId, june(2), "revision 9");
    expect(await look(missing, june(2))).toEqual({ found: "nothing" });
  });

  it("ends with the right to write the article", async () => {
    const articleId = await written();
    const address = await ownPreviewAddress(writer, articleId, june(2));
    await transaction((tx) =>
      tx
        .update(staff)
        .set({ disabledAt: june(2) })
        .where(eq(staff.id, writer.id)),
    );
    expect(await look(address, june(2))).toEqual({ found: "ended" });
    await expect(ownPreviewAddress(other, articleId, june(2))).rejects.toThrow("not yours");
  });

  it("cannot be forged, nor made from the token that shows pictures", async () => {
    const articleId = await written();
    const token = tokenOf(await ownPreviewAddress(writer, articleId, june(2)));
    const changed = (token.startsWith("A") ? "B" : "A") + token.slice(1);
    expect(await findPreview(changed, june(2))).toEqual({ found: "nothing" });
    expect(await findPreview(mediaPreviewToken(articleId, june(3), june(2)).token, june(2))).toEqual({
      found: "nothing",
    });
    expect(await findPreview("", june(2))).toEqual({ found: "nothing" });
  });
});

describe("what is drawn", () => {
  const previewOf = async (said: Partial<DraftContent>) =>
    look(await makePreviewLink(writer, { articleId: await written(said), days: 1 }, june(2)), june(2));

  it("has a headline and a section even when nobody has written any", async () => {
    const bare = await previewOf({ headline: " ", sectionId: null });
    expect(bare).toMatchObject({ article: { headline: "No headline yet", address: "/", words: 0 } });
  });

  it("leaves out the blocks that could not be published, and keeps all others", async () => {
    const broken = { ...body(paragraph("One."), paragraph("Two.")) };
    const content = [...broken.content, { type: "image", attrs: { mediaId: null } }, paragraph("Three.")];
    const drawn = await previewOf({ body: { type: "doc", content } as Body });
    expect(drawn).toMatchObject({
      article: { body: body(paragraph("One."), paragraph("Two."), paragraph("Three.")), words: 3 },
    });
  });

  it("has the related stories that were pinned first, and none that were barred", async () => {
    const first = await publish("Rivers rise");
    const second = await publish("Rivers fall", { slug: "fall" });
    const third = await publish("Rivers freeze", { slug: "freeze" });
    const drawn = await previewOf({
      related: { pinned: [third.articleId], barred: [second.articleId] },
    });
    expect(drawn.found === "preview" && drawn.related.map(({ id }) => id)).toEqual([
      third.articleId,
      first.articleId,
    ]);
  });
});

it("pictures are shown until the preview ends, an hour at most", () => {
  const soon = mediaPreviewToken(7, june(2, 9), june(2, 8));
  expect(readMediaPreviewToken(soon.token, june(2, 8))).toBe(7);
  expect(readMediaPreviewToken(soon.token, june(2, 9))).toBeUndefined();
  expect(mediaPreviewToken(7, june(30), june(2, 8)).seconds).toBe(3_600);
  expect(mediaPreviewToken(7, new Date(june(2, 8).getTime() + 90_000), june(2, 8)).seconds).toBe(90);
  expect(readMediaPreviewToken("nonsense", june(2))).toBeUndefined();
});
