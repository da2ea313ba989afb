import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import type { Writer } from "#db/client.ts";
import { pages, pageVersions } from "#db/schema/pages.ts";
import { mediaOfBody } from "#domain/articles/body-text.ts";
import { parseBody } from "#domain/articles/body-validation.ts";
import { showMoreMedia } from "#domain/media/showing.ts";

/**
 * Publishes a page's next version; the same text again makes none.
 * @returns the number of the version in force
 * @throws Refusal when the body cannot be kept
 */
export async function publishPage(
  tx: Writer,
  input: { slug: string; title: string; body: unknown },
  now: Date,
): Promise<number> {
  const body = parseBody(input.body);
  const hash = createHash("sha256")
    .update(JSON.stringify([input.title, body]))
    .digest("hex");

  await tx.insert(pages).values({ slug: input.slug }).onConflictDoNothing();
  const [page] = await tx.select().from(pages).where(eq(pages.slug, input.slug)).limit(1);
  if (!page) throw new Error(`The page ${input.slug} vanished while it was published.`);

  const [newest] = await tx
    .select({ number: pageVersions.number, hash: pageVersions.hash })
    .from(pageVersions)
    .where(eq(pageVersions.pageId, page.id))
    .orderBy(desc(pageVersions.number))
    .limit(1);
  if (newest?.hash === hash) return newest.number;

  const number = (newest?.number ?? 0) + 1;
  await tx
    .insert(pageVersions)
    .values({ pageId: page.id, number, title: input.title, hash, publishedAt: now, body });
  await showMoreMedia(tx, `page:${input.slug}`, mediaOfBody(body));
  await recordChange(tx, now, [`page:${input.slug}`]);
  return number;
}
