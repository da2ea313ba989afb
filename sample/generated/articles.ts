import { max } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { slugFor } from "#domain/articles/slug.ts";
import type { ArticleState } from "#domain/articles/workflow.ts";
import type { Generated } from "./generated-article.ts";
import { keepBatch } from "./keeping.ts";
import type { Lists } from "./lists.ts";
import type { Random } from "./random.ts";
import type { Writer } from "./words.ts";

/** So many are one transaction. */
const batch = 500;
const day = 86_400_000;
/** A paper that has more articles than these let it have is older, and one that is older than that brings out more a day. */
const aDay = 18;
const mostDays = 15 * 365;
/** As many as a newsroom plans ahead. */
const mostScheduled = 12;

const states: [ArticleState, share: number][] = [
  ["published", 0.93],
  ["draft", 0.03],
  ["unpublished", 0.015],
  ["in review", 0.01],
  ["approved", 0.008],
  ["sent back", 1],
];

/**
 * Generates articles, the oldest first, up to `now`.
 * @param progress told after each batch
 */
export async function generateArticles(
  count: number,
  { writer, random, lists }: { writer: Writer; random: Random; lists: Lists },
  now: Date,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const [known] = await db.select({ highest: max(articles.id) }).from(articles);
  const first = (known?.highest ?? 0) + 1;
  const step = (Math.min(mostDays, count / aDay) * day) / Math.max(1, count);
  const one = (n: number): Generated => {
    const isLast = n >= count - mostScheduled;
    const at = new Date(Math.floor(now.getTime() - (count - n) * step - random.below(Math.ceil(step / 2))));
    const scheduledFor = isLast ? new Date(now.getTime() + (n - count + mostScheduled + 1) * day) : null;
    return write(first + n, { writer, random, lists }, at, scheduledFor);
  };
  for (let from = 0; from < count; from += batch) {
    const length = Math.min(batch, count - from);
    const generated = Array.from({ length }, (_, n) => one(from + n));
    await transaction((tx) => keepBatch(tx, generated));
    progress(from + length, count);
  }
}

function write(
  number: number,
  { writer, random, lists }: { writer: Writer; random: Random; lists: Lists },
  at: Date,
  scheduledFor: Date | null,
): Generated {
  const some = <Member>(members: Member[], most: number): Member[] => {
    const chosen = Array.from(
      { length: random.between(1, most) },
      () => members[random.zipf(members.length)],
    );
    return [...new Set(chosen)].flatMap((member) => member ?? []);
  };
  const [nobody] = lists.colleagues;
  if (!nobody) throw new Error("There are no colleagues.");
  const headline = writer.headline();
  const state = scheduledFor ? "scheduled" : stateOf(random.share());
  return {
    ...{ headline, state, at, scheduledFor },
    slug: `${slugFor(headline).slice(0, 100)}-${number}`,
    standfirst: writer.sentence(),
    paragraphs: Array.from({ length: random.between(3, 7) }, writer.paragraph),
    sectionId: lists.sections[random.zipf(lists.sections.length)] ?? 0,
    topics: some(lists.topics, 3),
    authors: some(lists.authors, 2),
    madeBy: lists.colleagues[random.below(lists.colleagues.length)] ?? nobody,
    givenToId:
      random.share() < 0.1 ? (lists.colleagues[random.below(lists.colleagues.length)]?.id ?? null) : null,
    hasChanges: state === "published" && random.share() < 0.005,
  };
}

function stateOf(share: number): ArticleState {
  let left = share;
  for (const [state, size] of states) {
    if (left < size) return state;
    left -= size;
  }
  return "draft";
}
