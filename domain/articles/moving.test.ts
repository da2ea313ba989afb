import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { auditLog } from "#db/schema/audit.ts";
import { staff } from "#db/schema/staff.ts";
import { emptyDatabase } from "#db/testing.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { saveDraft } from "./drafting.ts";
import { findForEditing } from "./for-editors.ts";
import { giveArticle } from "./giving.ts";
import type { Moved, MoveInput } from "./moving.ts";
import { publishDraft, updateDraft } from "./publishing.ts";
import { approveArticle, sendBackArticle, submitArticle } from "./reviewing.ts";
import { cancelSchedule, scheduleArticle, scheduleUpdate } from "./scheduling.ts";
import {
  after,
  author,
  begin,
  contributor,
  editor,
  june,
  makeNewsroom,
  otherContributor,
  write,
  written,
} from "./testing.ts";
import { unpublishArticle } from "./unpublishing.ts";
import { type MoveName, moves } from "./workflow.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const minor = { kind: "minor", note: "" } as const;

/** Every move, as the newsroom makes it. */
const commands: Record<MoveName, (actor: Actor, seen: MoveInput) => Promise<Moved | undefined>> = {
  submit: (actor, seen) => submitArticle(actor, seen, june(2)),
  approve: (actor, seen) => approveArticle(actor, seen, june(2)),
  "send back": (actor, seen) => sendBackArticle(actor, { ...seen, comment: "Shorter." }, june(2)),
  schedule: (actor, seen) => scheduleArticle(actor, { ...seen, publishAt: june(5) }, june(2)),
  "cancel schedule": (actor, seen) => cancelSchedule(actor, seen, june(2)),
  publish: (actor, seen) => publishDraft(actor, seen, june(2)),
  update: (actor, seen) => updateDraft(actor, { ...seen, change: minor }, june(2)),
  "schedule update": (actor, seen) =>
    scheduleUpdate(actor, { ...seen, publishAt: june(5), change: minor }, june(2)),
  "cancel update": (actor, seen) => cancelSchedule(actor, seen, june(2)),
  unpublish: (actor, seen) => unpublishArticle(actor, { ...seen, reason: "It is not true." }, june(2)),
};

/** An article from which a move starts, made by this one. */
async function articleFor(name: MoveName, maker: Actor): Promise<MoveInput> {
  const seen = await begin(maker, written("River rises"));
  const make = async (...names: MoveName[]) => {
    let at = seen;
    for (const each of names) at = after(at, await commands[each](editor, at));
    return at;
  };
  switch (name) {
    case "submit":
    case "approve":
    case "schedule":
    case "publish":
      return seen;
    case "send back":
      return make("submit");
    case "cancel schedule":
      return make("schedule");
    case "update":
    case "schedule update":
    case "unpublish":
      return make("publish");
    case "cancel update":
      return make("publish", "schedule update");
    default:
      return name satisfies never;
  }
}

const stateOf = async (articleId: number) => (await findForEditing(editor, articleId))?.state;
const names = Object.keys(moves) as MoveName[];

describe.each(names)("the move %s", (name) => {
  it("is made by an editor on anybody's article, leaves one line in the log, and counts as one change", async () => {
    const seen = await articleFor(name, contributor);
    const before = await db.select().from(auditLog);
    const from = await stateOf(seen.articleId);
    const moved = await commands[name](editor, seen);
    expect(moved).toMatchObject({ version: seen.version + 1 });
    expect(await stateOf(seen.articleId)).toBe(moved?.state);
    const added = (await db.select().from(auditLog).orderBy(asc(auditLog.id))).slice(before.length);
    expect(added).toMatchObject([
      {
        ...{ actorName: "An editor", staffId: 1, subjectKind: "article", subjectId: seen.articleId },
        ...{ subjectName: "River rises", details: { from, to: moved?.state } },
      },
    ]);
  });

  it("is made or refused on one's own article as the role may, and nothing changes when it is refused", async () => {
    for (const actor of [contributor, author]) {
      const seen = await articleFor(name, actor);
      const own: string = moves[name].own;
      const may = own === "write own articles" || (own === "publish own articles" && actor === author);
      const from = await stateOf(seen.articleId);
      const log = await db.select().from(auditLog);
      const made = commands[name](actor, seen);
      if (may) expect(await made).toBeDefined();
      else {
        await expect(made).rejects.toThrow("ask an editor");
        expect(await stateOf(seen.articleId)).toBe(from);
        expect(await db.select().from(auditLog)).toEqual(log);
      }
    }
  });

  it("is not there for whoever may not write the article", async () => {
    const seen = await articleFor(name, contributor);
    for (const actor of [otherContributor, author]) expect(await commands[name](actor, seen)).toBeUndefined();
    expect(await commands[name](editor, { ...seen, articleId: 999 })).toBeUndefined();
  });

  it("is refused when the article was changed since it was seen", async () => {
    const seen = await articleFor(name, contributor);
    await giveArticle(editor, { ...seen, staffId: 4 }, june(2));
    await expect(commands[name](editor, seen)).rejects.toThrow("Somebody has changed this article");
  });

  it("goes to one of two who make it at once", async () => {
    const seen = await articleFor(name, contributor);
    const both = await Promise.allSettled([commands[name](editor, seen), commands[name](editor, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

const ofDraft = names.filter((name) => !["cancel schedule", "cancel update", "unpublish"].includes(name));

describe.each(ofDraft)("the move %s", (name) => {
  it("keeps the draft as a revision for what it was made", async () => {
    const seen = await articleFor(name, contributor);
    const moved = await commands[name](editor, seen);
    const rows = await db.select().from(revisions).orderBy(asc(revisions.number));
    const newest = rows.at(-1);
    expect(moved?.revision).toBe(newest?.number);
    const purposes: Record<string, string> = {
      ...{ submit: "submitted", approve: "approved", "send back": "sent back", schedule: "scheduled" },
      ...{ publish: "published", update: "updated", "schedule update": "scheduled" },
    };
    expect(newest).toMatchObject({
      ...{ purpose: purposes[name], createdById: 1, createdBy: "An editor", headline: "River rises" },
      ...{ slug: "river-rises", sectionId: 1, createdAt: june(2) },
    });
    const [row] = await db.select().from(articles);
    expect(row).toMatchObject({ headRevisionId: newest?.id, changedByName: "An editor", hasChanges: false });
  });

  it("is refused when the draft was saved since it was seen", async () => {
    const seen = await articleFor(name, contributor);
    await write(contributor, seen, written("River falls"), june(2));
    await expect(commands[name](editor, seen)).rejects.toThrow("Somebody has changed this article");
  });
});

describe("what is said with a move", () => {
  it("stands at its revision: why it is handed in, and why it is sent back", async () => {
    let seen = await begin(contributor, written("River rises"));
    seen = after(seen, await submitArticle(contributor, { ...seen, comment: " For Monday " }, june(2)));
    await expect(sendBackArticle(editor, { ...seen, comment: " " }, june(3))).rejects.toMatchObject({
      field: "comment",
    });
    await sendBackArticle(editor, { ...seen, comment: "Shorter." }, june(3));
    const rows = await db.select().from(revisions).orderBy(asc(revisions.number));
    expect(rows.map(({ purpose, comment }) => [purpose, comment])).toEqual([
      ["submitted", "For Monday"],
      ["sent back", "Shorter."],
    ]);
    const log = await db.select().from(auditLog).orderBy(asc(auditLog.id));
    expect(log.map(({ action, summary }) => [action, summary]).slice(1)).toEqual([
      ["article.submit", "For Monday"],
      ["article.send-back", "Shorter."],
    ]);
  });
});

describe("an article that is given to a colleague", () => {
  it("is theirs to write, until it is taken back, and still that of whoever made it", async () => {
    const seen = await begin(contributor, written("River rises"));
    const { articleId } = seen;
    const given = after(seen, await giveArticle(contributor, { ...seen, staffId: 4 }, june(2)));
    expect(await findForEditing(otherContributor, articleId)).toMatchObject({
      givenTo: { id: 4, name: "Another one" },
    });
    const content = written("River falls");
    const save = { articleId, seen: given.seen, tab: "b", content };
    expect(await saveDraft(otherContributor, save, june(3))).toMatchObject({ saved: true });
    expect(await findForEditing(contributor, articleId)).toMatchObject({
      content: { headline: "River falls" },
    });

    await giveArticle(editor, { ...given, staffId: null }, june(4));
    expect(await findForEditing(otherContributor, articleId)).toBeUndefined();
    const log = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, "article.give"))
      .orderBy(asc(auditLog.id));
    expect(log.map(({ summary }) => summary)).toEqual(["to Another one", "to nobody: it was taken back"]);
  });

  it("cannot be given by a stranger, nor to somebody who is not there any more", async () => {
    const seen = await begin(contributor, written("River rises"));
    expect(await giveArticle(otherContributor, { ...seen, staffId: 4 }, june(2))).toBeUndefined();
    await transaction((tx) =>
      tx
        .update(staff)
        .set({ disabledAt: june(1) })
        .where(eq(staff.id, 4)),
    );
    for (const staffId of [4, 99])
      await expect(giveArticle(contributor, { ...seen, staffId }, june(2))).rejects.toMatchObject({
        field: "staffId",
      });
  });
});
