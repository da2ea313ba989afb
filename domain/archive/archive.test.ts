import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { dialect } from "#db/columns.ts";
import { archiveCounts } from "#db/schema/archive.ts";
import { articles } from "#db/schema/articles.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isCostly, plansOf } from "#db/testing-plans.ts";
import { reviseArticle } from "#domain/articles/bringing-in.ts";
import { publishArticle, updateArticle } from "#domain/articles/publishing.ts";
import { content, draft, makeNewsroom, publish } from "#domain/articles/testing.ts";
import { unpublishArticle } from "#domain/articles/unpublishing.ts";
import { changeSettings } from "#domain/publication/changing.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { answering, freshRequest } from "#platform/request.ts";
import { listArchiveFaults } from "./archive-faults.ts";
import { countArchiveAnew, countArchiveAtStart, doubtArchive, keepArchiveCounted } from "./counting.ts";
import { findArchive, findDay, findMonth, findNeighbours, findYear, onAPage } from "./for-readers.ts";

beforeEach(async () => {
  await emptyDatabase();
  await makeNewsroom();
});

const at = (instant: string) => new Date(instant);
const publishAt = (headline: string, instant: string) => publish(headline, {}, at(instant));
const headlines = async (day: string) => (await findDay(day, 1))?.list.map(({ card }) => card.headline) ?? [];

const moveTo = async (timeZone: string) =>
  changeSettings(commandLine, { ...(await findPublication()), timeZone }, at("2026-12-01T00:00Z"));

const counts = async () =>
  Object.fromEntries(
    (await db.select().from(archiveCounts)).map(({ period, articles: n }) => [period, n] as const),
  );

describe("an article that goes live", () => {
  it("stands under its day, month and year where the publication is", async () => {
    await publishAt("Late", "2026-11-23T21:59:59Z");
    await publishAt("Early", "2026-11-23T22:00:00Z");
    expect(await headlines("2026-11-23")).toEqual(["Late"]);
    expect(await headlines("2026-11-24")).toEqual(["Early"]);
    expect(await findMonth("2026-11")).toEqual({
      ...{ period: "2026-11", articles: 2, before: undefined, after: undefined },
      days: [
        { period: "2026-11-23", articles: 1 },
        { period: "2026-11-24", articles: 1 },
      ],
    });
    expect(await findArchive()).toEqual({
      newest: { period: "2026", articles: 2, months: [{ period: "2026-11", articles: 2 }] },
      earlier: [],
    });
  });

  it("counts once, however often it is changed", async () => {
    const { articleId } = await publishAt("Once", "2026-11-23T10:00Z");
    const revised = await reviseArticle(
      commandLine,
      { articleId, ...content("Once more") },
      at("2026-11-24T10:00Z"),
    );
    const change = { kind: "correction", note: "It was once." } as const;
    await updateArticle(commandLine, { ...revised, change }, at("2026-11-24T10:00Z"));
    expect(await headlines("2026-11-23")).toEqual(["Once more"]);
    expect(await counts()).toEqual({ "2026": 1, "2026-11": 1, "2026-11-23": 1 });
  });

  it("comes in the order of the day", async () => {
    await publishAt("Noon", "2026-11-23T10:00Z");
    await publishAt("Dawn", "2026-11-23T04:00Z");
    expect(await headlines("2026-11-23")).toEqual(["Dawn", "Noon"]);
  });

  it("drops the pages that show it, and all that name the days beside theirs when there is a new one", async () => {
    await publishAt("First", "2026-11-23T10:00Z");
    const [newest] = (await listChangesSince(0)).slice(-1);
    await publishAt("Second", "2026-11-23T11:00Z");
    const keys = (await listChangesSince(newest?.id ?? 0)).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["archive:2026", "archive:2026-11", "archive:2026-11-23"]));
    expect(keys).not.toContain("archive");
    await publishAt("Third", "2026-11-24T11:00Z");
    expect((await listChangesSince(newest?.id ?? 0)).map(({ key }) => key)).toContain("archive");
  });
});

describe("an article that is withdrawn", () => {
  it("leaves its day, and the day the archive when it was the last", async () => {
    const { articleId, version } = await publishAt("Gone", "2026-11-23T10:00Z");
    await publishAt("Here", "2026-11-25T10:00Z");
    await unpublishArticle(commandLine, { articleId, version, reason: "Wrong." }, at("2026-11-26T10:00Z"));
    expect(await findDay("2026-11-23", 1)).toBeUndefined();
    expect(await counts()).toEqual({ "2026": 1, "2026-11": 1, "2026-11-25": 1 });
  });

  it("comes back under the day readers first saw it", async () => {
    const { articleId, version } = await publishAt("Back", "2026-11-23T10:00Z");
    await unpublishArticle(commandLine, { articleId, version, reason: "Wrong." }, at("2026-11-26T10:00Z"));
    const [row] = await db.select().from(articles);
    await publishArticle(
      commandLine,
      { articleId, version: row?.version ?? 0, revisionId: row?.headRevisionId ?? 0 },
      at("2026-11-27T10:00Z"),
    );
    expect(await headlines("2026-11-23")).toEqual(["Back"]);
    expect(await findDay("2026-11-27", 1)).toBeUndefined();
  });
});

it("has nothing of a draft", async () => {
  await draft("Secret");
  expect(await findArchive()).toBeUndefined();
});

it("counts anew when the publication moves to another time zone", async () => {
  await publishAt("Late", "2026-12-31T21:00Z");
  await publishAt("Night", "2026-12-31T22:30Z");
  expect(await findArchive()).toMatchObject({ newest: { period: "2027" }, earlier: [{ period: "2026" }] });
  await moveTo("America/New_York");
  expect(await counts()).toEqual({ "2026": 2, "2026-12": 2, "2026-12-31": 2 });
  expect(await headlines("2026-12-31")).toEqual(["Late", "Night"]);
  await publishAt("Later", "2027-01-01T04:59Z");
  expect((await counts())["2026-12-31"]).toBe(3);
});

it("puts right at a start what was never counted, and leaves alone what was", async () => {
  await publishAt("Old", "2024-02-29T10:00Z");
  await publishAt("New", "2026-11-23T10:00Z");
  const right = await counts();
  await transaction((tx) => tx.delete(archiveCounts));
  await countArchiveAtStart(at("2026-12-01T00:00Z"));
  expect(await counts()).toEqual(right);
  await transaction((tx) => tx.delete(archiveCounts));
  await countArchiveAtStart(at("2026-12-01T00:00Z"));
  expect(await counts()).toEqual({});
});

describe("whoever looks over the archive", () => {
  beforeEach(async () => {
    await publishAt("Old", "2024-02-29T10:00Z");
    await publishAt("New", "2026-11-23T10:00Z");
    await countArchiveAtStart(at("2026-12-01T00:00Z"));
  });

  const change = (period: string, count: number) =>
    transaction((tx) =>
      tx.update(archiveCounts).set({ articles: count }).where(eq(archiveCounts.period, period)),
    );

  it("finds nothing wrong with one that is counted as it should be", async () => {
    expect(await listArchiveFaults()).toEqual([]);
  });

  it("is told of each year, month and day that says too few, too many, or nothing", async () => {
    await change("2024", 3);
    await change("2026-11-23", 0);
    await transaction((tx) => tx.delete(archiveCounts).where(eq(archiveCounts.period, "2024-02")));
    await transaction((tx) =>
      tx.insert(archiveCounts).values({ unit: "day", period: "2025-01-01", articles: 1 }),
    );
    expect(await listArchiveFaults()).toEqual([
      "the archive counts 3 in 2024, where readers see 1",
      "the archive counts 0 in 2024-02, where readers see 1",
      "the archive counts 1 in 2025-01-01, where readers see 0",
      "the archive counts 0 in 2026-11-23, where readers see 1",
    ]);
  });

  it("is told nothing of one that the next start counts anew", async () => {
    await change("2024", 3);
    await transaction(doubtArchive);
    expect(await listArchiveFaults()).toEqual([]);
  });
});

it("keeps no setting in an empty database: it may still want its sample edition", async () => {
  await countArchiveAtStart(at("2026-12-01T00:00Z"));
  await transaction((tx) => keepArchiveCounted(tx, at("2026-12-01T00:00Z")));
  expect(await counts()).toEqual({});
});

it("counts the days the clocks change once, and whole", async () => {
  // 25 October 2026 has 25 hours in Jerusalem, and 27 March 23.
  await publishAt("Midnight", "2026-10-24T21:00Z");
  await publishAt("Last", "2026-10-25T21:59:59Z");
  await publishAt("Next", "2026-10-25T22:00Z");
  await publishAt("Spring", "2026-03-27T20:59:59Z");
  const asItCame = await counts();
  expect(asItCame).toMatchObject({ "2026-10-25": 2, "2026-10-26": 1, "2026-03-27": 1 });
  await countArchiveAnew(at("2026-12-01T00:00Z"));
  expect(await counts()).toEqual(asItCame);
});

it("tells the months of the newest year alone, and every year before it that has anything", async () => {
  for (const day of ["1923-05-01", "2025-06-01", "2025-07-20", "2026-01-02"])
    await publishAt(`on-${day}`, `${day}T10:00Z`);
  const request = freshRequest("", "/archive");
  expect(await answering(request, findArchive)).toEqual({
    newest: { period: "2026", articles: 1, months: [{ period: "2026-01", articles: 1 }] },
    earlier: [
      { period: "2025", articles: 2 },
      { period: "1923", articles: 1 },
    ],
  });
  expect(request.reads).toContain("archive:1923");
});

it("names the years, months and days beside one that have anything", async () => {
  for (const day of ["2023-01-05", "2025-06-01", "2025-06-20", "2026-11-23"])
    await publishAt(`on-${day}`, `${day}T10:00Z`);
  expect(await findYear("2025")).toMatchObject({ articles: 2, before: "2023", after: "2026" });
  expect(await findYear("2024")).toBeUndefined();
  expect(await findMonth("2025-06")).toMatchObject({ before: "2023-01", after: "2026-11" });
  expect(await findDay("2025-06-01", 1)).toMatchObject({ before: "2023-01-05", after: "2025-06-20" });
  expect(await findNeighbours("day", "2024-02-03")).toEqual({ before: "2023-01-05", after: "2025-06-01" });
  expect((await findYear("2025"))?.days.map(({ period }) => period)).toEqual(["2025-06-01", "2025-06-20"]);
});

it("has a page for each hundred of a long day, and no more", async () => {
  await publishAt("Only", "2026-11-23T10:00Z");
  expect(await findDay("2026-11-23", 1)).toMatchObject({ articles: 1, page: 1, pages: 1 });
  expect(await findDay("2026-11-23", 2)).toBeUndefined();
  // Two at a time: their ids order what appeared at once.
  for (let n = 2; n <= 102; n++)
    await publishAt(`No-${n}`, `2026-11-23T11:${String(Math.floor(n / 2)).padStart(2, "0")}Z`);
  const headlinesOf = (day: Awaited<ReturnType<typeof findDay>>) =>
    day?.list.map(({ card }) => card.headline);
  const names = ["Only", ...Array.from({ length: 101 }, (_, n) => `No-${n + 2}`)];
  const first = await findDay("2026-11-23", 1);
  expect(first).toMatchObject({ articles: 102, page: 1, pages: 2 });
  expect(headlinesOf(first)).toEqual(names.slice(0, onAPage));
  const second = await findDay("2026-11-23", 2);
  expect(second).toMatchObject({ articles: 102, page: 2, pages: 2, before: undefined, after: undefined });
  expect(headlinesOf(second)).toEqual(["No-101", "No-102"]);
  expect(await findDay("2026-11-23", 3)).toBeUndefined();
});

describe.runIf(dialect === "sqlite")("looks into an index alone", () => {
  it.each([
    ["for the archive", () => findArchive()],
    ["for a year", () => findYear("2026")],
    ["for a month", () => findMonth("2026-11")],
    ["for a day", () => findDay("2026-11-23", 1)],
  ])("%s", async (_, work) => {
    await publishAt("One", "2026-11-23T10:00Z");
    expect((await plansOf(work)).filter(isCostly)).toEqual([]);
  });
});
