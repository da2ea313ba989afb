import { count, eq } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { transaction, type Writer } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { liveAuthors, revisionBylines } from "#db/schema/articles.ts";
import { staff } from "#db/schema/staff.ts";
import { authors } from "#db/schema/taxonomy.ts";
import { transactionOnSlugs } from "#domain/articles/free-slugs.ts";
import { isNamedInDrafts } from "#domain/articles/named-in-drafts.ts";
import { differences } from "#domain/audit/differences.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { checkNameIsFree, chooseSlug, forgetFormerNames, keepFormerName } from "#domain/naming.ts";
import { Refusal } from "#domain/refusal.ts";
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
    const { name, role, biography } = input;
    const [made] = await tx
      .insert(authors)
      .values({ slug, name, role, biography })
      .returning({ id: authors.id });
    if (!made) throw new Error("The author was not made.");
    const subject = { kind: "author", id: made.id, name } as const;
    await writeLog(tx, actor, { action: "author.create", subject, summary: `at /authors/${slug}` }, now);
    await recordChange(tx, now, ["authors", `author:${slug}`]);
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
    const after = { name: input.name, slug, role: input.role, biography: input.biography };
    const summary = differences(before, after);
    if (!summary) return;
    await tx.update(authors).set(after).where(eq(authors.id, input.id));
    await keepFormerName(tx, "author", { id: input.id, from: before.slug, to: slug }, now);
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

async function loadAuthor(tx: Writer, id: number) {
  const [author] = await tx.select().from(authors).where(eq(authors.id, id)).limit(1);
  if (!author) throw new Refusal("This author is no longer there.");
  return author;
}
