import { asc } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { slugFor } from "#domain/articles/slug.ts";
import type { Random } from "./random.ts";
import type { Writer } from "./words.ts";

/* What generated articles stand in, are on, and are by. */

/** At least so many of each. */
const wanted = { sections: 8, topics: 400, authors: 150, colleagues: 30 };

export interface Lists {
  sections: number[];
  topics: { id: number; name: string }[];
  authors: { id: number; name: string }[];
  colleagues: { id: number; name: string }[];
}

/** Makes what is missing, and finds all there is. */
export async function makeLists(writer: Writer, random: Random, now: Date): Promise<Lists> {
  const before = await findLists();
  const missing = (kind: keyof Lists) => Math.max(0, wanted[kind] - before[kind].length);
  const numbered = (n: number, kind: keyof Lists, name: string) => ({
    name,
    slug: `${slugFor(name)}-${before[kind].length + n + 1}`,
  });
  const name = () => writer.headline().split(" ").slice(0, 2).join(" ");
  const make = <Row>(kind: keyof Lists, row: (n: number) => Row) =>
    Array.from({ length: missing(kind) }, (_, n) => row(n));

  await transaction(async (tx) => {
    const description = "";
    const newSections = make("sections", (n) => ({
      ...numbered(n, "sections", name()),
      description,
      position: 100 + n,
    }));
    if (newSections.length > 0) await tx.insert(sections).values(newSections);
    const newTopics = make("topics", (n) => ({ ...numbered(n, "topics", name()), description }));
    if (newTopics.length > 0) await tx.insert(topics).values(newTopics);
    const newAuthors = make("authors", (n) => ({
      ...numbered(n, "authors", name()),
      role: "",
      biography: "",
    }));
    if (newAuthors.length > 0) await tx.insert(authors).values(newAuthors);
    const newColleagues = make("colleagues", (n) => {
      const email = `colleague-${before.colleagues.length + n + 1}@generated.example`;
      const role = (["contributor", "author", "editor"] as const)[random.below(3)] ?? "author";
      return { email, emailKey: email, name: name(), role, createdAt: now };
    });
    if (newColleagues.length > 0) await tx.insert(staff).values(newColleagues);
  });
  return findLists();
}

async function findLists(): Promise<Lists> {
  const [inOrder, allTopics, allAuthors, colleagues] = await Promise.all([
    db.select({ id: sections.id }).from(sections).orderBy(asc(sections.id)).limit(100),
    db.select({ id: topics.id, name: topics.name }).from(topics).orderBy(asc(topics.id)).limit(5_000),
    db.select({ id: authors.id, name: authors.name }).from(authors).orderBy(asc(authors.id)).limit(5_000),
    db.select({ id: staff.id, name: staff.name }).from(staff).orderBy(asc(staff.id)).limit(500),
  ]);
  return { sections: inOrder.map(({ id }) => id), topics: allTopics, authors: allAuthors, colleagues };
}
