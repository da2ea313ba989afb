import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { formerSlugs } from "#db/schema/live-articles.ts";
import { authors, formerNames, sections, topics } from "#db/schema/taxonomy.ts";
import { takenWords } from "#domain/sections/taken-words.ts";
import { settings } from "#platform/env.ts";

/** The path of an address of our own, decoded; undefined for every other. */
export function ownPath(href: string): string | undefined {
  const origin = new URL(settings().siteUrl).origin;
  if (!href.startsWith("/") && !href.toLowerCase().startsWith(`${origin}/`)) return undefined;
  try {
    return decodeURIComponent(new URL(href, origin).pathname);
  } catch {
    return undefined;
  }
}

/** Whether readers find something at a path of ours: an article, now or by a former slug, or a list. */
export async function leadsSomewhere(path: string): Promise<boolean> {
  const [first = "", second, third] = path.split("/").filter(Boolean);
  if (!first || third !== undefined) return true;
  if (second === undefined) return takenWords.has(first) || isNamed("section", sections, first);
  if (first === "topics") return isNamed("topic", topics, second);
  if (first === "authors") return isNamed("author", authors, second);
  return takenWords.has(first) || isArticle(second);
}

async function isNamed(
  kind: "section" | "topic" | "author",
  table: typeof sections | typeof topics | typeof authors,
  slug: string,
): Promise<boolean> {
  const [now] = await db.select({ id: table.id }).from(table).where(eq(table.slug, slug)).limit(1);
  if (now) return true;
  const before = await db
    .select({ kind: formerNames.kind })
    .from(formerNames)
    .where(eq(formerNames.slug, slug))
    .limit(3);
  return before.some((named) => named.kind === kind);
}

async function isArticle(slug: string): Promise<boolean> {
  const [now] = await db
    .select({ state: articles.state })
    .from(articles)
    .where(eq(articles.slug, slug))
    .limit(1);
  if (now) return now.state === "published";
  const [before] = await db
    .select({ state: articles.state })
    .from(formerSlugs)
    .innerJoin(articles, eq(articles.id, formerSlugs.articleId))
    .where(eq(formerSlugs.slug, slug))
    .limit(1);
  return before?.state === "published";
}
