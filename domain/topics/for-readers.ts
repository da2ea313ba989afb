import { eq } from "drizzle-orm";
import { noteRead } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { topics } from "#db/schema/taxonomy.ts";
import type { Named } from "#domain/articles/article.ts";

export interface Topic extends Named {
  description: string;
}

export async function findTopic(slug: string): Promise<Topic | undefined> {
  noteRead("topics");
  const [topic] = await db
    .select({ slug: topics.slug, name: topics.name, description: topics.description })
    .from(topics)
    .where(eq(topics.slug, slug))
    .limit(1);
  return topic;
}
