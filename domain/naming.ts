import { and, eq } from "drizzle-orm";
import { db, type Reader, type Writer } from "#db/client.ts";
import { authors, formerNames, type namedKinds, sections, topics } from "#db/schema/taxonomy.ts";
import { checkSlug, slugFor } from "./articles/slug.ts";
import { Refusal } from "./refusal.ts";

/* What sections, topics and authors have in common: an address made of a slug, which leads to them for good. */

export type NamedKind = (typeof namedKinds)[number];

const tables = { section: sections, topic: topics, author: authors } as const;

/** The longest each text may be, in characters. */
export const longestNamed = { name: 80, slug: 120, description: 500, role: 120, biography: 2_000 } as const;

/**
 * The slug that something named is to have: the one that was typed, or else one proposed for its name.
 * @throws Refusal when an address cannot end so
 */
export function chooseSlug(typed: string, name: string): string {
  const slug = typed || slugFor(name);
  if (!slug) throw new Refusal("This name has neither letters nor digits: type a slug.", "slug");
  return checkSlug(slug);
}

/** @throws Refusal when another of the kind has this slug, or had it once: its addresses still lead there */
export async function checkNameIsFree(
  reader: Reader,
  kind: NamedKind,
  slug: string,
  id?: number,
): Promise<void> {
  const named = tables[kind];
  const [current] = await reader
    .select({ id: named.id, name: named.name })
    .from(named)
    .where(eq(named.slug, slug))
    .limit(1);
  if (current && current.id !== id) throw new Refusal(`“${current.name}” has this slug.`, "slug");
  const [former] = await reader
    .select({ id: formerNames.namedId })
    .from(formerNames)
    .where(and(eq(formerNames.kind, kind), eq(formerNames.slug, slug)))
    .limit(1);
  if (former && former.id !== id)
    throw new Refusal(`Another ${kind} had this slug once, and its old address leads there.`, "slug");
}

/** Keeps the address that something leaves behind. Taking an earlier one up again, it is current and no longer former. */
export async function keepFormerName(
  tx: Writer,
  kind: NamedKind,
  named: { id: number; from: string; to: string },
  now: Date,
): Promise<void> {
  if (named.from === named.to) return;
  await tx.delete(formerNames).where(and(eq(formerNames.kind, kind), eq(formerNames.slug, named.to)));
  await tx.insert(formerNames).values({ kind, slug: named.from, namedId: named.id, since: now });
}

/** Forgets the addresses that led to something that is deleted. */
export async function forgetFormerNames(tx: Writer, kind: NamedKind, id: number): Promise<void> {
  await tx.delete(formerNames).where(and(eq(formerNames.kind, kind), eq(formerNames.namedId, id)));
}

/** Which section, topic or author had a slug once. @returns its id */
export async function findFormerlyNamed(kind: NamedKind, slug: string): Promise<number | undefined> {
  const [former] = await db
    .select({ id: formerNames.namedId })
    .from(formerNames)
    .where(and(eq(formerNames.kind, kind), eq(formerNames.slug, slug)))
    .limit(1);
  return former?.id;
}
