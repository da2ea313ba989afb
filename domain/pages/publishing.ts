import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { transaction } from "#db/client.ts";
import { holdRows } from "#db/dialect/holding.ts";
import { pages, pageVersions } from "#db/schema/pages.ts";
import { mediaOfBody } from "#domain/articles/body-text.ts";
import { parseBody } from "#domain/articles/body-validation.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { showMoreMedia } from "#domain/media/showing.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";

interface PublishedInput {
  slug: string;
  title: string;
  body: unknown;
  /** The number of the version that the actor began with, 0 for none; whoever leaves it out writes over any. */
  seen?: number;
}

/**
 * Publishes a page's next version; the same text again makes none.
 * @returns the number of the version in force
 * @throws Forbidden; Refusal when the body cannot be kept, or somebody published another version meanwhile
 */
export async function publishPage(actor: Actor, input: PublishedInput, now: Date): Promise<number> {
  requirePermission(actor, "publish standing pages");
  const title = input.title.trim();
  if (!title) throw new Refusal("Give the page a title.", "title");
  const body = parseBody(input.body);
  const hash = createHash("sha256")
    .update(JSON.stringify([title, body]))
    .digest("hex");

  return transaction(async (tx) => {
    await tx.insert(pages).values({ slug: input.slug }).onConflictDoNothing();
    const [page] = await tx.select().from(pages).where(eq(pages.slug, input.slug)).limit(1);
    if (!page) throw new Error(`The page ${input.slug} vanished while it was published.`);
    await holdRows(tx, pages, [page.id]);
    const [newest] = await tx
      .select({ number: pageVersions.number, hash: pageVersions.hash })
      .from(pageVersions)
      .where(eq(pageVersions.pageId, page.id))
      .orderBy(desc(pageVersions.number))
      .limit(1);
    const inForce = newest?.number ?? 0;
    if (newest?.hash === hash) return inForce;
    if (input.seen !== undefined && input.seen !== inForce)
      throw new Refusal(
        `Version ${inForce} was published while you wrote. Compare with it: what you wrote is still here.`,
      );

    const version = { pageId: page.id, number: inForce + 1, title, hash, publishedAt: now, body };
    await tx.insert(pageVersions).values({ ...version, publishedByName: nameOf(actor) });
    await showMoreMedia(tx, `page:${input.slug}`, mediaOfBody(body));
    const subject = { kind: "page", id: page.id, name: title } as const;
    const summary = `version ${version.number}`;
    await writeLog(tx, actor, { action: "page.publish", subject, summary, details: { hash } }, now);
    await recordChange(tx, now, [`page:${input.slug}`]);
    return version.number;
  });
}
