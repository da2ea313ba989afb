import { asc } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { newsletters } from "#db/schema/subscribers.ts";
import type { Named } from "#domain/articles/article.ts";

export interface Newsletter extends Named {
  description: string;
  /** When it appears, in words. */
  cadence: string;
}

/** What there is to subscribe to, in the order the newsroom gave. */
export async function listNewsletters(): Promise<Newsletter[]> {
  noteRead("newsletters");
  return db
    .select({
      slug: newsletters.slug,
      name: newsletters.name,
      description: newsletters.description,
      cadence: newsletters.cadence,
    })
    .from(newsletters)
    .orderBy(asc(newsletters.position), asc(newsletters.id))
    .limit(100);
}
