import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { db } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { dayOf } from "#domain/archive/days.ts";
import { body, image, paragraph } from "#domain/articles/composing.ts";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { publishDraft } from "#domain/articles/publishing.ts";
import { cancelSchedule, scheduleArticle, scheduleUpdate } from "#domain/articles/scheduling.ts";
import { createAuthor } from "#domain/authors/managing.ts";
import { addPicture } from "#domain/media/adding.ts";
import { listMedia } from "#domain/media/for-readers.ts";
import { pictureAddress } from "#domain/media/media-address.ts";
import { findTimeZone } from "#domain/publication/publication.ts";
import { createTopic } from "#domain/topics/managing.ts";
import { settings } from "#platform/env.ts";
import { type Answered, crawl } from "./support/crawling.ts";
import { colleague } from "./support/newsroom.ts";
import { expect, test } from "./support/test.ts";
import { seenOf, writeNew, writeOn } from "./support/written.ts";

/*
 * Until its time an article under an embargo is nowhere: every address that there is, and many that there are not, are
 * asked for by a stranger, and none says a word of it.
 */

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

/** Everything a stranger could think of, besides what pages name. */
async function addresses(more: string[]): Promise<string[]> {
  const named = async (table: typeof topics | typeof authors | typeof sections, under: string) =>
    (await db.select({ slug: table.slug }).from(table).limit(1_000)).map(
      ({ slug }) => `${under}/${encodeURIComponent(slug)}`,
    );
  const lists = [
    ...(await named(sections, "")),
    ...(await named(topics, "/topics")),
    ...(await named(authors, "/authors")),
  ];
  const feeds = ["/feed.xml", "/feed.atom", "/feed.json"];
  return [
    ...["/", "/about", "/terms", "/privacy", "/corrections", "/newsletters", "/archive"],
    ...(await archiveOfToday()),
    ...["/opensearch.xml", "/search?q=quelvana", "/search?q=accord*", "/search?sort=newest&from=2024-01-01"],
    ...["/sitemap.xml", "/news-sitemap.xml", "/sitemaps/0.xml", "/sitemaps/1.xml", "/search?q=quelvane"],
    ...["/robots.txt", "/llms.txt", "/.well-known/security.txt", "/manifest.webmanifest", "/icon.svg"],
    ...[...lists, ...lists.map((list) => `${list}?page=2`), ...feeds],
    ...lists.flatMap((list) => feeds.map((feed) => list + feed)),
    ...[
      "/preview/x",
      "/admin",
      "/admin/links?q=quelvane",
      "/admin/topics/find?q=quelvane",
      "/admin/media/list?q=quelvane",
    ],
    ...["/admin/articles?q=quelvane", "/api/auth/session", "/healthz", "/readyz"],
    ...["/api", "/api/articles?limit=100", "/api/sections", "/api/corrections", "/api/openapi.json"],
    ...["/api/topics?limit=100", "/api/authors?limit=100"],
    ...lists.filter((list) => /^\/(topics|authors)\//.test(list)).map((list) => `/api${list}`),
    ...more,
  ];
}

/** Where the archive has what is published now. */
async function archiveOfToday(): Promise<string[]> {
  const [year, month, day] = dayOf(new Date(), await findTimeZone(db)).split("-");
  return [`/archive/${year}`, `/archive/${year}/${month}`, `/archive/${year}/${month}/${day}`];
}

/** The addresses that say something of it. That an answer repeats its own address is no trace. */
const tracesIn = (answers: Answered[], traces: RegExp) =>
  answers.filter(({ path, said }) => traces.test(said.replaceAll(path, ""))).map(({ path }) => path);

test("an article under an embargo is nowhere before its time, and everywhere after", async () => {
  test.setTimeout(300_000);
  const editor = await colleague("editor");
  // A picture that nobody else has, so that its hash is a trace.
  const noise = { raw: { width: 64, height: 40, channels: 3 as const } };
  const file = await sharp(randomBytes(64 * 40 * 3), noise)
    .resize(640, 400)
    .png()
    .toBuffer();
  const words = {
    name: "quelvane.png",
    alt: "The signing at Quelvane",
    caption: "Quelvane",
    credit: "Quelvane",
  };
  const pictureId = await addPicture(editor, { file, ...words }, new Date());
  const picture = await pictureOf(pictureId);
  const [topic] = await db.select().from(topics).limit(1);
  const [byline] = await db.select().from(authors).limit(1);
  // And such as were made for it alone: their very names would tell.
  const [ownTopic, ownByline] = [
    await createTopic(editor, { name: "Accords of Quelvane", slug: "", description: "" }, new Date()),
    await createAuthor(
      editor,
      {
        ...{ name: "Quelvane Witness", slug: "", role: "", biography: "" },
        ...{ portraitId: null, email: "", links: [] },
      },
      new Date(),
    ),
  ];
  const inTheDark: Partial<DraftContent> = {
    headline: "Quelvane accord is signed",
    standfirst: "The accord of Quelvane ends a quarrel of forty years.",
    body: body(paragraph("They signed at Quelvane."), image(pictureId)),
    leadMediaId: pictureId,
    slug: "quelvane-first-slug",
    slugByHand: true,
    topics: [...(topic ? [topic.id] : []), ownTopic],
    bylines: [...(byline ? [byline.id] : []), ownByline],
    searchDescription: "Quelvane",
    embargoUntil: later(86_400).toISOString(),
  };
  const secret = await writeNew(editor, inTheDark);
  // The address it had for a while, before it was another.
  await writeOn(editor, secret, { slug: "quelvane-accord" });

  // A live article that pins it, and whose own next version is under an embargo as well.
  const live = await writeNew(editor, {
    headline: "Harbour waits for the accord",
    body: body(paragraph("Nothing is known yet.")),
    slug: "harbour-waits",
    slugByHand: true,
    related: { pinned: [secret], barred: [] },
  });
  await publishDraft(editor, await seenOf(editor, live), new Date());
  await writeOn(editor, live, {
    headline: "Harbour waits no longer: Quelvane",
    embargoUntil: later(86_400).toISOString(),
  });
  const change = { kind: "new information", note: "Quelvane is known." } as const;
  await scheduleUpdate(
    editor,
    { ...(await seenOf(editor, live)), publishAt: later(86_500), change },
    new Date(),
  );

  const early = publishDraft(editor, await seenOf(editor, secret), new Date());
  await expect(early).rejects.toThrow(/embargo/);
  await scheduleArticle(editor, { ...(await seenOf(editor, secret)), publishAt: later(86_500) }, new Date());

  const ownLists = ["/topics/accords-of-quelvane", "/authors/quelvane-witness"];
  const ownAddresses = [
    ...ownLists.flatMap((list) => [list, `${list}/feed.xml`, `${list}/feed.atom`, `${list}/feed.json`]),
    ...ownLists.map((list) => `/api${list}`),
  ];
  const changes = `/api/articles?updated_since=${new Date().toISOString()}&limit=100`;
  const guesses = [
    ...["/api/articles/quelvane-accord", "/api/articles/quelvane-first-slug", changes],
    ...["/api/articles/harbour-waits", "/api/articles?since=2020-01-01&until=2100-01-01&limit=100"],
    ...["/world/quelvane-accord", "/world/quelvane-first-slug", "/sport/quelvane-accord", picture],
    ...["/world/harbour-waits", `/admin/articles/${secret}`, `/admin/articles/${secret}/draft`],
    ...[`/admin/articles/${secret}/revisions`, `/media/social/${secret}-0123456789abcdef.png`],
    ...["/search?topic=accords-of-quelvane", "/search?author=quelvane-witness"],
  ];
  const [kept] = await db.select({ hash: media.hash }).from(media).where(eq(media.id, pictureId)).limit(1);
  const traces = new RegExp(
    `quelvane accord|accords? of quelvane|quelvane witness|signing at quelvane|they signed at|waits no longer|quelvane-(accord|first)|${kept?.hash.slice(0, 8)}`,
    "i",
  );

  const before = await crawl(await addresses(guesses));
  expect(before.length).toBeGreaterThan(100);
  expect(tracesIn(before, traces)).toEqual([]);
  // What was asked for by name is not there: 404 for readers, the way in for the newsroom.
  const status = (answers: Answered[], path: string) =>
    answers.find((answer) => answer.path === path)?.status;
  for (const path of [
    "/world/quelvane-accord",
    "/world/quelvane-first-slug",
    "/sport/quelvane-accord",
    "/api/articles/quelvane-accord",
    "/api/articles/quelvane-first-slug",
    picture,
    ...ownAddresses,
  ])
    expect(status(before, path), path).toBe(404);
  expect(status(before, `/admin/articles/${secret}`)).toBe(307);
  expect(status(before, `/admin/articles/${secret}/draft`)).toBe(401);
  expect(status(before, "/world/harbour-waits")).toBe(200);

  // Its time comes: both are brought forward to the next seconds.
  await cancelSchedule(editor, await seenOf(editor, secret), new Date());
  const soon = later(4);
  await writeOn(editor, secret, { embargoUntil: soon.toISOString() });
  await scheduleArticle(editor, { ...(await seenOf(editor, secret)), publishAt: soon }, new Date());
  await writeOn(editor, live, { embargoUntil: soon.toISOString() });
  await scheduleUpdate(editor, { ...(await seenOf(editor, live)), publishAt: soon, change }, new Date());

  const at = (path: string) => fetch(settings().siteUrl + path, { redirect: "manual" });
  await expect.poll(async () => (await at("/world/quelvane-accord")).status, { timeout: 60_000 }).toBe(200);
  await expect
    .poll(async () => (await at("/world/harbour-waits")).text(), { timeout: 60_000 })
    .toContain("waits no longer");
  expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());

  const after = await crawl(await addresses(guesses));
  const found = tracesIn(after, traces);
  const everywhere = ["/", "/world", "/world/quelvane-accord", "/world/harbour-waits"];
  expect(found).toContain("/search?q=quelvane");
  const lists = [`/topics/${topic?.slug}`, `/authors/${byline?.slug}`];
  const programs = ["/api/articles?limit=100", "/api/articles/quelvane-accord", changes];
  const feeds = ["", "/world", ...lists].flatMap((list) => [`${list}/feed.xml`, `${list}/feed.atom`]);
  const documents = [...feeds, "/feed.json", "/sitemaps/1.xml", "/news-sitemap.xml"];
  const today = (await archiveOfToday()).slice(-1);
  expect(found).toEqual(
    expect.arrayContaining([...everywhere, ...lists, ...programs, ...documents, ...today]),
  );
  for (const path of ownAddresses) expect(status(after, path), path).toBe(200);
  expect(status(after, picture)).toBe(200);
  // What only the newsroom may ask says no more than before.
  expect(found.filter((path) => path.startsWith("/admin"))).toEqual([]);
});

async function pictureOf(id: number): Promise<string> {
  const picture = (await listMedia([id])).get(id);
  if (picture?.kind !== "image") throw new Error("There is no such picture.");
  return pictureAddress(picture.address, 320, "jpg");
}
