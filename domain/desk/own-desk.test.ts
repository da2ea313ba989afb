import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { transaction } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { articles } from "#db/schema/articles.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isCostly, plansOf } from "#db/testing-plans.ts";
import { june, makeTaxonomy } from "#domain/articles/testing.ts";
import type { AuditAction } from "#domain/audit/actions.ts";
import { writeLog } from "#domain/audit/logging.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { findDesk } from "./own-desk.ts";
import { listMissedSchedules, listRecentChanges } from "./recent-changes.ts";
import { colleagues, makeColleagues, write } from "./testing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);
beforeEach(makeColleagues);

const { contributor, author, editor, admin } = colleagues;
const now = june(20);
const names = (rows: { headline: string }[]) => rows.map(({ headline }) => headline);

const logged = (actor: Actor, action: AuditAction, articleId: number, at = now) =>
  transaction((tx) =>
    writeLog(
      tx,
      actor,
      { action, subject: { kind: "article", id: articleId, name: `Article ${articleId}` } },
      at,
    ),
  );

it("shows writers what they write, and what was sent back or given to them", async () => {
  await write({ headline: "Begun", madeById: 1, changedAt: june(1) });
  await write({ headline: "Sent back", madeById: 1, state: "sent back", changedAt: june(2) });
  await write({ headline: "Given", madeById: 2, givenToId: 1, changedAt: june(3) });
  await write({ headline: "Done", madeById: 1, state: "published", changedAt: june(4) });
  await write({
    headline: "Live, with changes",
    madeById: 1,
    state: "published",
    hasChanges: true,
    changedAt: june(5),
  });
  await write({ headline: "Another's", madeById: 2, state: "sent back" });
  const desk = await findDesk(contributor, now);
  expect(names(desk.mine)).toEqual(["Live, with changes", "Given", "Sent back", "Begun"]);
  expect(names(desk.waiting)).toEqual(["Given", "Sent back"]);
  expect(desk.live.map(({ headline, mayOpen }) => [headline, mayOpen])).toEqual([
    ["Live, with changes", true],
    ["Done", true],
  ]);
  expect((await findDesk(author, now)).live.every(({ mayOpen }) => !mayOpen)).toBe(true);
});

it("tells of others' live articles what readers see, and nothing of what is written since", async () => {
  const id = await write({ headline: "As readers see it", madeById: 1, state: "published" });
  const since = {
    workingHeadline: "Secret",
    hasChanges: true,
    embargoUntil: june(24),
  };
  await transaction((tx) => tx.update(articles).set(since).where(eq(articles.id, id)));
  const [others] = (await findDesk(author, now)).live;
  expect(others).toMatchObject({ headline: "As readers see it", hasChanges: false, mayOpen: false });
  expect(others?.embargoUntil).toBeUndefined();
  for (const actor of [contributor, editor])
    expect((await findDesk(actor, now)).live).toMatchObject([{ headline: "Secret", mayOpen: true }]);
});

it("shows editors what is in review, the longest waiting first", async () => {
  await write({ headline: "Second", state: "in review", changedAt: june(2) });
  await write({ headline: "First", state: "in review", changedAt: june(1) });
  expect(names((await findDesk(editor, now)).waiting)).toEqual(["First", "Second"]);
});

it("shows what is scheduled, the soonest first, and apart from it what has not gone live in time", async () => {
  await write({ headline: "Later", state: "scheduled", scheduledFor: june(23), madeById: 1 });
  await write({ headline: "Sooner", state: "scheduled", scheduledFor: june(22) });
  await write({ headline: "Stuck", state: "scheduled", scheduledFor: june(19) });
  const desk = await findDesk(editor, now);
  expect([names(desk.scheduled), names(desk.overdue)]).toEqual([["Sooner", "Later"], ["Stuck"]]);
  expect(names((await findDesk(contributor, now)).scheduled)).toEqual(["Later"]);
});

it("tells of changes to what one may see, and of nobody's account but to administrators", async () => {
  const mine = await write({ headline: "Mine", madeById: 1 });
  const other = await write({ headline: "Other", madeById: 2 });
  await logged(contributor, "article.begin", mine);
  await logged(editor, "article.send-back", mine);
  await logged(editor, "article.publish", other);
  await logged(editor, "article.save", other);
  await transaction((tx) =>
    writeLog(tx, admin, { action: "staff.invite", subject: { kind: "staff", id: 9, name: "Nora" } }, now),
  );
  const told = async (actor: Actor) =>
    (await listRecentChanges(actor)).map(({ who, did, subject }) => `${who} ${did} ${subject.name}`);
  expect(await told(contributor)).toEqual([`Edna Editor sent back Article ${mine}`]);
  expect(await told(editor)).toEqual([
    `Edna Editor published Article ${other}`,
    `Edna Editor sent back Article ${mine}`,
  ]);
  expect(await told(admin)).toEqual(["Adam Admin invited Nora", ...(await told(editor))]);
});

it("tells of schedules that were missed within a week, to those whose they are", async () => {
  const mine = await write({ headline: "Mine", madeById: 1 });
  const other = await write({ headline: "Other", madeById: 2 });
  await logged({ kind: "scheduler" }, "article.miss", other, june(1));
  for (const id of [mine, other]) await logged({ kind: "scheduler" }, "article.miss", id, june(18));
  await logged({ kind: "scheduler" }, "article.fail", mine, june(18));
  expect((await listMissedSchedules(contributor, now)).map(({ subject, did }) => [subject.id, did])).toEqual([
    [mine, "could not keep the schedule of"],
    [mine, "found a missed schedule of"],
  ]);
  expect(await listMissedSchedules(editor, now)).toHaveLength(3);
});

// Postgres plans by how many rows there are, and reads a table of so few as a whole: its plans say nothing here.
it.runIf(dialect === "sqlite")("neither reads a whole table nor sorts one", async () => {
  await write({ headline: "Mine", madeById: 1, state: "in review" });
  for (const actor of [contributor, editor, admin]) {
    const plans = await plansOf(async () => [
      await findDesk(actor, now),
      await listMissedSchedules(actor, now),
      actor === contributor || (await listRecentChanges(actor)),
    ]);
    // The log is walked from its end, by its ids.
    expect(plans.filter((step) => isCostly(step) && !step.startsWith("SCAN audit_log"))).toEqual([]);
  }
});
