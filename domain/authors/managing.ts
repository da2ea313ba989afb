import { count, eq } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { transaction, type Writer } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { revisionBylines } from "#db/schema/articles.ts";
import { liveAuthors } from "#db/schema/live-articles.ts";
import { media } from "#db/schema/media.ts";
import { portraits } from "#db/schema/portraits.ts";
import { staff } from "#db/schema/staff.ts";
import { authors } from "#db/schema/taxonomy.ts";
import { transactionOnSlugs } from "#domain/articles/free-slugs.ts";
import { isNamedInDrafts } from "#domain/articles/named-in-drafts.ts";
import { differences } from "#domain/audit/differences.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { hideMedia, showMedia } from "#domain/media/showing.ts";
import { checkNameIsFree, chooseSlug, forgetFormerNames, keepFormerName } from "#domain/naming.ts";
import { Refusal } from "#domain/refusal.ts";
import { noteRenamed } from "#domain/search/renaming.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import type { ChangedAuthor, NewAuthor } from "./author-form.ts";

const permission = "manage sections, topics and authors";

/**
 * Makes an author: a name for bylines, which need not have an account.
 * @returns its id
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function createAuthor(actor: Actor, input: NewAuthor, now: Date): Promise<number> {
  requirePermission(actor, permission);
  const slug = chooseSlug(input.slug, input.name);
  return transactionOnSlugs(async (tx) => {
    await checkNameIsFree(tx, "author", slug);
    const { name, role, biography, email, links } = input;
    const [made] = await tx
      .insert(authors)
      .values({ slug, name, role, biography, email, links })
      .returning({ id: authors.id });
    if (!made) throw new Error("The author was not made.");
    await showPortrait(tx, { id: made.id, slug }, input.portraitId);
    const subject = { kind: "author", id: made.id, name } as const;
    await writeLog(tx, actor, { action: "author.create", subject, summary: `at /authors/${slug}` }, now);
    // No page names them yet.
    await recordChange(tx, now, [`author:${slug}`]);
    return made.id;
  });
}

/**
 * Renames or describes an author. The former address keeps leading there.
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function changeAuthor(actor: Actor, input: ChangedAuthor, now: Date): Promise<void> {
  requirePermission(actor, permission);
  const slug = chooseSlug(input.slug, input.name);
  await transactionOnSlugs(async (tx) => {
    const before = await loadAuthor(tx, input.id);
    await checkNameIsFree(tx, "author", slug, input.id);
    const { name, role, biography, email, links, portraitId } = input;
    const after = { name, slug, role, biography, email, links };
    const summary = differences(
      { ...before, portrait: before.portraitId },
      { ...after, portrait: portraitId },
    );
    if (!summary) return;
    await tx.update(authors).set(after).where(eq(authors.id, input.id));
    await hideMedia(tx, `author:${before.slug}`);
    await showPortrait(tx, { id: input.id, slug }, portraitId);
    await keepFormerName(tx, "author", { id: input.id, from: before.slug, to: slug }, now);
    if (name !== before.name) await noteRenamed(tx, "author", [input.id]);
    const subject = { kind: "author", id: input.id, name: input.name } as const;
    await writeLog(tx, actor, { action: "author.change", subject, summary }, now);
    await recordChange(tx, now, ["authors", `author:${before.slug}`, `author:${slug}`]);
  });
}

/**
 * Deletes an author whose name stands over nothing, and never did.
 * @throws Forbidden; Refusal that says what uses it
 */
export async function deleteAuthor(actor: Actor, input: { id: number }, now: Date): Promise<void> {
  requirePermission(actor, permission);
  await transaction(async (tx) => {
    await holdRows(tx, authors, [input.id]);
    const { name, slug } = await loadAuthor(tx, input.id);
    const [live] = await tx
      .select({ n: count() })
      .from(liveAuthors)
      .where(eq(liveAuthors.authorId, input.id));
    if (live?.n) throw new Refusal(`${live.n} live articles are by ${name}, so the name has to stay.`);
    const [named] = await tx
      .select({ id: revisionBylines.revisionId })
      .from(revisionBylines)
      .where(eq(revisionBylines.authorId, input.id))
      .limit(1);
    if (named || (await isNamedInDrafts(tx, "bylines", input.id)))
      throw new Refusal(
        `${name} stands over drafts, or in the history of articles, so the name has to stay.`,
      );
    const [account] = await tx
      .select({ name: staff.name })
      .from(staff)
      .where(eq(staff.authorId, input.id))
      .limit(1);
    if (account) throw new Refusal(`${account.name} writes under this name. Change their account first.`);
    await forgetFormerNames(tx, "author", input.id);
    await hideMedia(tx, `author:${slug}`);
    await tx.delete(portraits).where(eq(portraits.authorId, input.id));
    await tx.delete(authors).where(eq(authors.id, input.id));
    await writeLog(
      tx,
      actor,
      { action: "author.delete", subject: { kind: "author", id: input.id, name } },
      now,
    );
    await recordChange(tx, now, ["authors", `author:${slug}`]);
  });
}

/** From now on this is what the author looks like, and readers may fetch it. @throws Refusal for anything but a picture */
async function showPortrait(tx: Writer, author: { id: number; slug: string }, mediaId: number | null) {
  await tx.delete(portraits).where(eq(portraits.authorId, author.id));
  if (mediaId === null) return;
  const [portrait] = await tx.select({ kind: media.kind }).from(media).where(eq(media.id, mediaId)).limit(1);
  if (portrait?.kind !== "image") throw new Refusal("The portrait has to be a picture of the library.");
  await tx.insert(portraits).values({ authorId: author.id, mediaId });
  await showMedia(tx, `author:${author.slug}`, [mediaId]);
}

async function loadAuthor(tx: Writer, id: number) {
  const [row] = await tx
    .select({ author: authors, portraitId: portraits.mediaId })
    .from(authors)
    .leftJoin(portraits, eq(portraits.authorId, authors.id))
    .where(eq(authors.id, id))
    .limit(1);
  if (!row) throw new Refusal("This author is no longer there.");
  return { ...row.author, portraitId: row.portraitId };
}
