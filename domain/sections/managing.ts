import { asc, count, eq, max } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { transaction, type Writer } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { sections } from "#db/schema/taxonomy.ts";
import { transactionOnSlugs } from "#domain/articles/free-slugs.ts";
import { isNamedInDrafts } from "#domain/articles/named-in-drafts.ts";
import { differences } from "#domain/audit/differences.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { checkNameIsFree, chooseSlug, forgetFormerNames, keepFormerName } from "#domain/naming.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import type { ChangedSection, NewSection } from "./section-form.ts";
import { takenWords } from "./taken-words.ts";

const permission = "manage sections, topics and authors";

/** The navigation holds them all. */
const mostSections = 100;

/**
 * Makes a section, the last in the order.
 * @returns its id
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function createSection(actor: Actor, input: NewSection, now: Date): Promise<number> {
  requirePermission(actor, permission);
  const slug = chooseSectionSlug(input);
  return transactionOnSlugs(async (tx) => {
    await checkNameIsFree(tx, "section", slug);
    const [all] = await tx.select({ sections: count(), last: max(sections.position) }).from(sections);
    if ((all?.sections ?? 0) >= mostSections)
      throw new Refusal(`A paper has ${mostSections} sections at most.`);
    const { name, description } = input;
    const [made] = await tx
      .insert(sections)
      .values({ slug, name, description, position: (all?.last ?? -1) + 1 })
      .returning({ id: sections.id });
    if (!made) throw new Error("The section was not made.");
    const subject = { kind: "section", id: made.id, name } as const;
    await writeLog(tx, actor, { action: "section.create", subject, summary: `at /${slug}` }, now);
    await recordChange(tx, now, ["sections", `section:${slug}`, "front"]);
    return made.id;
  });
}

/**
 * Renames or describes a section. Its former address, and those of its articles, keep leading to it.
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function changeSection(actor: Actor, input: ChangedSection, now: Date): Promise<void> {
  requirePermission(actor, permission);
  const slug = chooseSectionSlug(input);
  await transactionOnSlugs(async (tx) => {
    const before = await loadSection(tx, input.id);
    await checkNameIsFree(tx, "section", slug, input.id);
    const after = { name: input.name, slug, description: input.description };
    const summary = differences(before, after);
    if (!summary) return;
    await tx.update(sections).set(after).where(eq(sections.id, input.id));
    await keepFormerName(tx, "section", { id: input.id, from: before.slug, to: slug }, now);
    const subject = { kind: "section", id: input.id, name: input.name } as const;
    await writeLog(tx, actor, { action: "section.change", subject, summary }, now);
    await recordChange(tx, now, ["sections", `section:${before.slug}`, `section:${slug}`, "front"]);
  });
}

/**
 * Puts the sections in another order, which is that of the navigation and of the front page.
 * @param input ids of all sections
 * @throws Forbidden; Refusal when a section was made or deleted meanwhile
 */
export async function orderSections(actor: Actor, input: { order: number[] }, now: Date): Promise<void> {
  requirePermission(actor, permission);
  await transaction(async (tx) => {
    const before = await tx
      .select({ id: sections.id, name: sections.name })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.id));
    const names = new Map(before.map(({ id, name }) => [id, name]));
    const { order } = input;
    if (
      order.length !== names.size ||
      !order.every((id) => names.has(id)) ||
      new Set(order).size !== names.size
    )
      throw new Refusal("A section was made or deleted meanwhile. Load the page again.");
    if (before.every(({ id }, position) => id === order[position])) return;
    for (const [position, id] of order.entries())
      await tx.update(sections).set({ position }).where(eq(sections.id, id));
    const inWords = order.map((id) => names.get(id)).join(", ");
    const subject = { kind: "section", name: names.get(order[0] ?? 0) ?? "" } as const;
    await writeLog(tx, actor, { action: "section.order", subject, summary: inWords }, now);
    await recordChange(tx, now, ["sections", "front"]);
  });
}

/**
 * Deletes a section that nothing stands in, and never did.
 * @throws Forbidden; Refusal that says what uses it
 */
export async function deleteSection(actor: Actor, input: { id: number }, now: Date): Promise<void> {
  requirePermission(actor, permission);
  await transaction(async (tx) => {
    await holdRows(tx, sections, [input.id]);
    const { name, slug } = await loadSection(tx, input.id);
    const [used] = await tx.select({ n: count() }).from(articles).where(eq(articles.sectionId, input.id));
    if (used?.n)
      throw new Refusal(`${used.n} articles stand in ${name}. Move them to another section first.`);
    const [named] = await tx
      .select({ id: revisions.id })
      .from(revisions)
      .where(eq(revisions.sectionId, input.id))
      .limit(1);
    if (named)
      throw new Refusal(`Articles stood in ${name} once: their history names it, so it has to stay.`);
    if (await isNamedInDrafts(tx, "sectionId", input.id))
      throw new Refusal(`A draft is to move to ${name}. Choose another section for it first.`);
    await forgetFormerNames(tx, "section", input.id);
    await tx.delete(sections).where(eq(sections.id, input.id));
    await writeLog(
      tx,
      actor,
      { action: "section.delete", subject: { kind: "section", id: input.id, name } },
      now,
    );
    await recordChange(tx, now, ["sections", `section:${slug}`, "front"]);
  });
}

function chooseSectionSlug({ slug, name }: NewSection): string {
  const chosen = chooseSlug(slug, name);
  if (takenWords.has(chosen))
    throw new Refusal(`/${chosen} is an address of the paper itself. Choose another slug.`, "slug");
  return chosen;
}

async function loadSection(tx: Writer, id: number) {
  const [section] = await tx.select().from(sections).where(eq(sections.id, id)).limit(1);
  if (!section) throw new Refusal("This section is no longer there.");
  return section;
}
