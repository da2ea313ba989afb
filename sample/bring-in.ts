import { setTimeout as pause } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { db, type Reader, transaction, type Writer } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { settings } from "#db/schema/publication.ts";
import { newsletters } from "#db/schema/subscribers.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { moveArticle } from "#domain/articles/addressing.ts";
import { createArticle, type RevisionContent, reviseArticle } from "#domain/articles/bringing-in.ts";
import type { KindOfChange } from "#domain/articles/kind-of-change.ts";
import { publishArticle, updateArticle } from "#domain/articles/publishing.ts";
import { refreshRelated } from "#domain/articles/refreshing-related.ts";
import { pinRelated } from "#domain/articles/related.ts";
import { changeAuthor } from "#domain/authors/managing.ts";
import { publishPage } from "#domain/pages/publishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { sampleArticles } from "./articles.ts";
import { sampleNewsletters } from "./newsletters.ts";
import { samplePages } from "./pages.ts";
import { sampleAuthors } from "./people.ts";
import type { MediaNamed, SampleArticle } from "./sample-article.ts";
import { bringInMedia } from "./sample-media.ts";
import { sampleSections, sampleTopics } from "./sections-and-topics.ts";

/**
 * The row of settings that says how far the sample edition has come: a start that was cut short is taken up again. While
 * a process is at it, the row says when it was last seen to be.
 */
const marker = "sample edition";
type Mark = "complete" | { begun: number };

/** A process that has not been seen for so long has ended, in milliseconds. */
const silence = 6_000;

/** What the sample edition's pages, pictures and lists are dated with: before its first article. */
const prepared = new Date("2024-05-31T06:00:00Z");

/** Whether the database is as it was made, or the sample edition was being brought in when a process ended. */
export async function wantsSampleEdition(): Promise<boolean> {
  const mark = await findMark(db);
  if (mark) return mark !== "complete";
  const [anySection] = await db.select({ id: sections.id }).from(sections).limit(1);
  const [anySetting] = await db.select({ key: settings.key }).from(settings).limit(1);
  return !anySection && !anySetting;
}

/**
 * Brings in the sample edition through the same commands as the newsroom's. What is there already is left alone; if
 * another process is at it, this one waits until that is done.
 * @param progress told after each article
 * @returns how many articles the edition has
 */
export async function bringInSampleEdition(progress: (done: number, all: number) => void): Promise<number> {
  while (!(await claim())) await pause(250);
  let seen = Promise.resolve();
  const beat = setInterval(() => {
    seen = setMark({ begun: Date.now() }).catch(() => {});
  }, silence / 3);
  try {
    if (await wantsSampleEdition()) await bringInAll(progress);
  } finally {
    clearInterval(beat);
    // Or it could come after the last mark, and the next start would begin again.
    await seen;
  }
  await setMark("complete");
  return sampleArticles.length;
}

async function bringInAll(progress: (done: number, all: number) => void) {
  await bringInLists();
  const media = await bringInMedia(prepared);
  await bringInPortraits(media);
  const inOrder = [...sampleArticles].sort((a, b) => a.publishedAt.localeCompare(b.publishedAt));
  for (const [index, article] of inOrder.entries()) {
    await bringInArticle(article, media);
    progress(index + 1, inOrder.length);
  }
  await relate(inOrder);
}

/** Takes the work on, unless another process is at it. @returns whether this process may go on */
async function claim(): Promise<boolean> {
  return transaction(async (tx) => {
    const mark = await findMark(tx);
    if (mark === "complete") return true;
    if (mark && Date.now() - mark.begun < silence) return false;
    await writeMark(tx, { begun: Date.now() });
    return true;
  });
}

async function findMark(reader: Reader): Promise<Mark | undefined> {
  const [mark] = await reader.select().from(settings).where(eq(settings.key, marker)).limit(1);
  return mark?.value as Mark | undefined;
}

const setMark = (mark: Mark) => transaction((tx) => writeMark(tx, mark));

async function writeMark(tx: Writer, value: Mark): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: marker, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}

async function bringInLists() {
  const inOrder = <Row>(rows: Row[]) => rows.map((row, position) => ({ ...row, position }));
  await transaction(async (tx) => {
    await tx.insert(sections).values(inOrder(sampleSections)).onConflictDoNothing();
    await tx.insert(topics).values(sampleTopics).onConflictDoNothing();
    const people = sampleAuthors.map(({ portrait: _, ...author }) => author);
    await tx.insert(authors).values(people).onConflictDoNothing();
    await tx.insert(newsletters).values(inOrder(sampleNewsletters)).onConflictDoNothing();
    await recordChange(tx, prepared, ["sections", "topics", "authors", "newsletters", "front"]);
  });
  for (const page of samplePages) await publishPage(commandLine, page, prepared);
}

async function bringInPortraits(media: MediaNamed) {
  for (const { portrait, ...author } of sampleAuthors) {
    const id = await idOf(authors, author.slug);
    if (!portrait || id === undefined) continue;
    await changeAuthor(commandLine, { ...author, id, portraitId: media(portrait) }, prepared);
  }
}

/** Takes each step only if it was not taken yet: the start before this one may have ended after any of them. */
async function bringInArticle(sample: SampleArticle, media: MediaNamed) {
  const slugAtFirst = sample.formerSlugs?.[0] ?? sample.slug;
  const sectionId = (await idOf(sections, sample.section)) ?? 0;
  const publishedAt = new Date(sample.publishedAt);
  const content = await contentOf(sample, media);
  const find = async () => (await findArticle(sample.slug)) ?? (await findArticle(slugAtFirst));

  if (!(await find()))
    await createArticle(commandLine, { ...content, slug: slugAtFirst, sectionId }, publishedAt);
  const drafted = await find();
  if (drafted?.state === "draft") {
    const revised = await reviseArticle(commandLine, { ...content, articleId: drafted.id }, publishedAt);
    await publishArticle(commandLine, revised, publishedAt);
  }
  const published = await find();
  if (!published) throw new Error(`The article ${sample.slug} vanished while it was brought in.`);
  for (const { at, change } of changesOf(sample)) {
    if (published.updatedAt && published.updatedAt >= at) continue;
    const revised = await reviseArticle(commandLine, { ...content, articleId: published.id }, at);
    await updateArticle(commandLine, { ...revised, change }, at);
  }
  const updated = await findArticle(slugAtFirst);
  if (updated && slugAtFirst !== sample.slug) {
    const address = { articleId: updated.id, version: updated.version, slug: sample.slug, sectionId };
    await moveArticle(commandLine, address, publishedAt);
  }
}

/** What happened to an article after its publication, the earliest first. */
function changesOf(sample: SampleArticle): { at: Date; change: KindOfChange }[] {
  const corrections = (sample.corrections ?? []).map(({ at, text }) => ({
    at: new Date(at),
    change: { kind: "correction" as const, note: text },
  }));
  if (corrections.length > 0 || !sample.updatedAt) return corrections;
  return [{ at: new Date(sample.updatedAt), change: { kind: "new information", note: "" } }];
}

async function contentOf(sample: SampleArticle, media: MediaNamed): Promise<RevisionContent> {
  const language = sample.language ?? "en";
  return {
    headline: sample.headline,
    standfirst: sample.standfirst,
    place: sample.place ?? "",
    body: { type: "doc", content: sample.body(media) },
    leadMediaId: media(sample.lead),
    bylines: await idsOf(authors, sample.authors),
    topics: await idsOf(topics, sample.topics),
    searchTitle: "",
    searchDescription: sample.searchDescription ?? "",
    socialText: sample.socialText ?? "",
    language,
    direction: language === "he" ? "rtl" : "ltr",
  };
}

/** Pins what is to be pinned and computes the rest anew, now that every article has all others to be related to. */
async function relate(samples: SampleArticle[]) {
  for (const sample of samples) {
    const article = await findArticle(sample.slug);
    if (!article) continue;
    const wanted = await Promise.all((sample.related ?? []).map(findArticle));
    const pinned = wanted.map((other) => other?.id ?? []);
    await transaction((tx) => pinRelated(tx, article.id, pinned.flat()));
    await refreshRelated(article.id, new Date(sample.publishedAt));
  }
}

async function findArticle(slug: string) {
  const [article] = await db
    .select({
      id: articles.id,
      state: articles.state,
      version: articles.version,
      updatedAt: articles.updatedAt,
    })
    .from(articles)
    .where(eq(articles.slug, slug))
    .limit(1);
  return article;
}

type Listed = typeof sections | typeof topics | typeof authors;

async function idOf(list: Listed, slug: string): Promise<number | undefined> {
  return (await idsOf(list, [slug]))[0];
}

/** @throws when one of them is not there */
async function idsOf(list: Listed, slugs: string[]): Promise<number[]> {
  const rows = await db.select({ id: list.id, slug: list.slug }).from(list).where(inArray(list.slug, slugs));
  return slugs.map((slug) => {
    const row = rows.find((candidate) => candidate.slug === slug);
    if (!row) throw new Error(`The sample edition names ${slug}, which is not there.`);
    return row.id;
  });
}
