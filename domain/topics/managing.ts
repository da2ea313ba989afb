import { count, eq, or } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { transaction, type Writer } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { revisionTopics } from "#db/schema/articles.ts";
import { liveTopics } from "#db/schema/live-articles.ts";
import { topics } from "#db/schema/taxonomy.ts";
import { transactionOnSlugs } from "#domain/articles/free-slugs.ts";
import { isNamedInDrafts } from "#domain/articles/named-in-drafts.ts";
import { differences } from "#domain/audit/differences.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { checkNameIsFree, chooseSlug, forgetFormerNames, keepFormerName } from "#domain/naming.ts";
import { Refusal } from "#domain/refusal.ts";
import { noteRenamed } from "#domain/search/renaming.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import type { ChangedTopic, NewTopic } from "./topic-form.ts";

const permission = "manage sections, topics and authors";

/**
 * Makes a topic.
 * @returns its id
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function createTopic(actor: Actor, input: NewTopic, now: Date): Promise<number> {
  requirePermission(actor, "make topics");
  const slug = chooseSlug(input.slug, input.name);
  return transactionOnSlugs(async (tx) => {
    await checkNameIsFree(tx, "topic", slug);
    const { name, description } = input;
    const [made] = await tx.insert(topics).values({ slug, name, description }).returning({ id: topics.id });
    if (!made) throw new Error("The topic was not made.");
    const subject = { kind: "topic", id: made.id, name } as const;
    await writeLog(tx, actor, { action: "topic.create", subject, summary: `at /topics/${slug}` }, now);
    // No page names it yet: writers make topics all day, and every article's page is made from `topics`.
    await recordChange(tx, now, [`topic:${slug}`]);
    return made.id;
  });
}

/**
 * Renames or describes a topic. Its former address keeps leading to it.
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function changeTopic(actor: Actor, input: ChangedTopic, now: Date): Promise<void> {
  requirePermission(actor, permission);
  const slug = chooseSlug(input.slug, input.name);
  await transactionOnSlugs(async (tx) => {
    const before = await loadTopic(tx, input.id);
    await checkNameIsFree(tx, "topic", slug, input.id);
    const after = { name: input.name, slug, description: input.description };
    const summary = differences(before, after);
    if (!summary) return;
    await tx.update(topics).set(after).where(eq(topics.id, input.id));
    await keepFormerName(tx, "topic", { id: input.id, from: before.slug, to: slug }, now);
    if (input.name !== before.name) await noteRenamed(tx, "topic", [input.id]);
    const subject = { kind: "topic", id: input.id, name: input.name } as const;
    await writeLog(tx, actor, { action: "topic.change", subject, summary }, now);
    await recordChange(tx, now, ["topics", `topic:${before.slug}`, `topic:${slug}`]);
  });
}

/**
 * Merges a topic into another, which stands for it from then on: in lists, on articles, at its address. Revisions, which
 * never change, still name it.
 * @throws Forbidden; Refusal when one of them is gone, or they are the same
 */
export async function mergeTopics(
  actor: Actor,
  input: { id: number; intoId: number },
  now: Date,
): Promise<void> {
  requirePermission(actor, permission);
  await transaction(async (tx) => {
    // Of two who merge them into one another at once, the second finds the first done.
    await holdRows(tx, topics, [input.id, input.intoId]);
    const merged = await loadTopic(tx, input.id);
    const target = await loadTopic(tx, input.intoId);
    if (merged.id === target.id) throw new Refusal("A topic can't be merged into itself.", "into");
    // Those that were merged into it before follow, so that a topic never stands for one that stands for a third.
    const following = await tx
      .update(topics)
      .set({ mergedIntoId: target.id })
      .where(or(eq(topics.id, merged.id), eq(topics.mergedIntoId, merged.id)))
      .returning({ id: topics.id });
    await noteRenamed(
      tx,
      "topic",
      following.map(({ id }) => id),
    );
    const lists = await tx
      .select({ publishedAt: liveTopics.publishedAt, articleId: liveTopics.articleId })
      .from(liveTopics)
      .where(eq(liveTopics.topicId, merged.id));
    await tx.delete(liveTopics).where(eq(liveTopics.topicId, merged.id));
    for (let from = 0; from < lists.length; from += rowsAtOnce) {
      const rows = lists.slice(from, from + rowsAtOnce).map((row) => ({ ...row, topicId: target.id }));
      await tx.insert(liveTopics).values(rows).onConflictDoNothing();
    }
    const subject = { kind: "topic", id: merged.id, name: merged.name } as const;
    const summary = `into “${target.name}”`;
    await writeLog(tx, actor, { action: "topic.merge", subject, summary, details: { into: target.id } }, now);
    await recordChange(tx, now, ["topics", `topic:${merged.slug}`, `topic:${target.slug}`]);
  });
}

const rowsAtOnce = 1_000;

/**
 * Deletes a topic that nothing names, and never did.
 * @throws Forbidden; Refusal that says what uses it
 */
export async function deleteTopic(actor: Actor, input: { id: number }, now: Date): Promise<void> {
  requirePermission(actor, permission);
  await transaction(async (tx) => {
    await holdRows(tx, topics, [input.id]);
    const { name, slug } = await loadTopic(tx, input.id);
    const [live] = await tx.select({ n: count() }).from(liveTopics).where(eq(liveTopics.topicId, input.id));
    if (live?.n)
      throw new Refusal(`${live.n} live articles are on ${name}. Merge it into another topic instead.`);
    const [named] = await tx
      .select({ id: revisionTopics.revisionId })
      .from(revisionTopics)
      .where(eq(revisionTopics.topicId, input.id))
      .limit(1);
    const [merged] = await tx
      .select({ id: topics.id })
      .from(topics)
      .where(eq(topics.mergedIntoId, input.id))
      .limit(1);
    if (named || merged || (await isNamedInDrafts(tx, "topics", input.id)))
      throw new Refusal(
        `${name} stands in drafts, or in the history of articles. Merge it into another topic instead.`,
      );
    await forgetFormerNames(tx, "topic", input.id);
    await tx.delete(topics).where(eq(topics.id, input.id));
    await writeLog(
      tx,
      actor,
      { action: "topic.delete", subject: { kind: "topic", id: input.id, name } },
      now,
    );
    await recordChange(tx, now, ["topics", `topic:${slug}`]);
  });
}

/** @throws Refusal when it is gone, or another stands for it */
async function loadTopic(tx: Writer, id: number) {
  const [topic] = await tx.select().from(topics).where(eq(topics.id, id)).limit(1);
  if (!topic) throw new Refusal("This topic is no longer there.");
  if (topic.mergedIntoId !== null) throw new Refusal(`“${topic.name}” was merged into another topic.`);
  return topic;
}
