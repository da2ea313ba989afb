import { count, eq } from "drizzle-orm";
import { recordChange } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { settings } from "#db/schema/publication.ts";
import { staff } from "#db/schema/staff.ts";
import { subscribers } from "#db/schema/subscribers.ts";
import { countArchiveAnew } from "#domain/archive/counting.ts";
import { Refusal } from "#domain/refusal.ts";
import { generateArticles } from "./articles.ts";
import { makeLists } from "./lists.ts";
import { randomFrom } from "./random.ts";
import { generateSubscribers } from "./subscribers.ts";
import { makeWriter } from "./words.ts";

/** The row of settings that says that a database is for load tests. */
const marker = "generated";

type Progress = (done: number, all: number) => void;

/**
 * Fills a database for load tests.
 * @param asked how many articles and subscribers more
 * @throws Refusal when somebody works with this database, or has signed up in it
 */
export async function generate(
  asked: { articles: number; subscribers: number },
  now: Date,
  progress: { articles: Progress; subscribers: Progress },
): Promise<void> {
  await claim();
  const [known] = await db.select({ n: count() }).from(articles);
  // Another seed for what is added, or the same texts would come again.
  const random = randomFrom(1 + (known?.n ?? 0));
  const writer = makeWriter(random);
  const lists = await makeLists(writer, random, now);
  await generateArticles(asked.articles, { writer, random, lists }, now, progress.articles);
  await generateSubscribers(asked.subscribers, now, progress.subscribers);
  await countArchiveAnew(now);
  await transaction((tx) => recordChange(tx, now, ["front", "sections", "topics", "authors", "newsletters"]));
}

/** Marks the database as one for load tests, unless people have it in use. */
async function claim(): Promise<void> {
  await transaction(async (tx) => {
    const [marked] = await tx.select().from(settings).where(eq(settings.key, marker)).limit(1);
    if (marked) return;
    const [person] = await tx.select({ name: staff.name }).from(staff).limit(1);
    const [reader] = await tx.select({ id: subscribers.id }).from(subscribers).limit(1);
    if (person ?? reader)
      throw new Refusal(
        `${person ? `${person.name} has an account` : "Somebody has subscribed"} here, so this database is in use, and is left as it is. Name another by DATA_DIR.`,
      );
    await tx.insert(settings).values({ key: marker, value: true });
  });
}
