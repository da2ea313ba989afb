import { eq } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { formerSlugs } from "#db/schema/live-articles.ts";
import { media, mediaTracks } from "#db/schema/media.ts";
import { portraits } from "#db/schema/portraits.ts";
import { staff } from "#db/schema/staff.ts";
import { confirmations, subscribers } from "#db/schema/subscribers.ts";
import { authors, formerNames, sections, topics } from "#db/schema/taxonomy.ts";
import { tokenHash } from "#platform/tokens.ts";
import { generate } from "#sample/generated/generating.ts";
import { reviseArticle } from "./articles/bringing-in.ts";
import { body, paragraph } from "./articles/composing.ts";
import { makePreviewLink, ownPreviewAddress } from "./articles/previewing.ts";
import { updateArticle } from "./articles/publishing.ts";
import { content, publish } from "./articles/testing.ts";
import { publishPage } from "./pages/publishing.ts";
import { commandLine } from "./staff/actor.ts";
import { subscriberToken } from "./subscribers/link-tokens.ts";

/* A generated paper, and in it one of everything that readers may be given: a read that finds nothing asks nothing further. */

const file = {
  contentType: "image/jpeg",
  bytes: 1_000,
  width: 1_600,
  height: 900,
  rights: "",
  transcript: "",
};
const told = { alt: "A ferry", caption: "", credit: "" };

/** @returns what the reads are asked for */
export async function makeKnown(now: Date) {
  const quiet = { articles() {}, subscribers() {} };
  await generate({ articles: 300, subscribers: 3 }, now, quiet);
  const named = await makeNamed(now);
  const clip = await makeClip(now);
  const lead = { leadMediaId: clip.id, bylines: [1], topics: [1] };
  const live = await publish("Ferries sail again", { ...lead, slug: "ferries", sectionId: 1 }, now);
  const { articleId } = live;
  const revised = await reviseArticle(commandLine, { ...content("Ferries sail"), ...lead, articleId }, now);
  await updateArticle(commandLine, { ...revised, change: { kind: "correction", note: "All of them." } }, now);
  await transaction((tx) => tx.insert(formerSlugs).values({ slug: "former", articleId, since: now }));
  for (const words of ["Be kind.", "Be kind to all."])
    await publishPage(commandLine, { slug: "terms", title: "Terms", body: body(paragraph(words)) }, now);
  return {
    ...{ id: articleId, slug: "ferries", ...named, clip, day: now.toISOString().slice(0, 10) },
    previews: await makePreviews(articleId, now),
    ...(await makeLinks(now)),
  };
}

/** What the article is listed under; each was called `former` once, and there is a topic that was `merged` into it. */
async function makeNamed(now: Date) {
  const slugOf = async (table: typeof sections | typeof topics | typeof authors) =>
    (await db.select({ slug: table.slug }).from(table).where(eq(table.id, 1)).limit(1))[0]?.slug ?? "";
  await transaction(async (tx) => {
    const kinds = ["section", "topic", "author"] as const;
    const former = { slug: "former", namedId: 1, since: now };
    await tx.insert(formerNames).values(kinds.map((kind) => ({ ...former, kind })));
    await tx.insert(topics).values({ slug: "merged", name: "Merged", description: "", mergedIntoId: 1 });
  });
  return { section: await slugOf(sections), topic: await slugOf(topics), author: await slugOf(authors) };
}

/** A clip with its still picture, which is an author's portrait as well, and captions. */
async function makeClip(now: Date) {
  const hash = "b".repeat(64);
  const clip = {
    ...file,
    ...told,
    kind: "video",
    name: "route",
    hash,
    durationMs: 9_400,
    createdAt: now,
  } as const;
  return transaction(async (tx) => {
    const still = {
      ...file,
      ...told,
      kind: "image",
      name: "ferry",
      hash: "a".repeat(64),
      createdAt: now,
    } as const;
    const [poster] = await tx.insert(media).values(still).returning({ id: media.id });
    const posterId = poster?.id ?? 0;
    const [made] = await tx
      .insert(media)
      .values({ ...clip, posterId })
      .returning({ id: media.id });
    const id = made?.id ?? 0;
    const track = {
      mediaId: id,
      kind: "captions",
      language: "en",
      label: "English",
      hash: "c".repeat(64),
    } as const;
    await tx.insert(mediaTracks).values(track);
    await tx.insert(portraits).values({ authorId: 1, mediaId: posterId });
    return { id, hashPrefix: hash.slice(0, 8), ofTrack: track.hash.slice(0, 8) };
  });
}

/** Tokens of an article's previews: of a link to its draft, and of a colleague's own to a revision. */
async function makePreviews(articleId: number, now: Date): Promise<string[]> {
  const [colleague] = await db.select().from(staff).where(eq(staff.role, "editor")).limit(1);
  if (!colleague) throw new Error("There is no editor.");
  const { id, name, role } = colleague;
  const addresses = [
    await makePreviewLink(commandLine, { articleId, days: 1 }, now),
    await ownPreviewAddress({ kind: "staff", id, name, role }, articleId, now, "revision 1"),
  ];
  return addresses.map((address) => address.slice("/preview/".length));
}

/** Tokens of what mails link to; of two that confirm one has been used. */
async function makeLinks(now: Date) {
  const [subscriber] = await db.select().from(subscribers).limit(1);
  if (!subscriber) throw new Error("Nobody has subscribed.");
  const expiresAt = new Date(now.getTime() + 1_000);
  const asked = { subscriberId: subscriber.id, newsletterIds: [1], createdAt: now, expiresAt };
  await transaction((tx) =>
    tx.insert(confirmations).values([
      { ...asked, tokenHash: tokenHash("open") },
      { ...asked, tokenHash: tokenHash("used"), usedAt: now },
    ]),
  );
  return {
    preferences: subscriberToken("preferences", subscriber),
    unsubscribe: subscriberToken("unsubscribe", subscriber),
  };
}
