import { sql } from "drizzle-orm";
import { transaction } from "#db/client.ts";
import { articles, revisions } from "#db/schema/articles.ts";
import { staff } from "#db/schema/staff.ts";
import { authors, sections, topics } from "#db/schema/taxonomy.ts";
import { type Actor, commandLine } from "#domain/staff/actor.ts";
import { createArticle, type Drafted, type RevisionContent } from "./bringing-in.ts";
import { body, paragraph } from "./composing.ts";
import { type DraftContent, emptyDraft } from "./draft-content.ts";
import { beginArticle, saveDraft } from "./drafting.ts";
import type { Moved, MoveInput } from "./moving.ts";
import { publishArticle } from "./publishing.ts";

/* What tests of articles begin with: a section, a topic, an author, and stories in them. */

export const editor: Actor = { kind: "staff", id: 1, name: "An editor", role: "editor" };
export const contributor: Actor = { kind: "staff", id: 2, name: "A contributor", role: "contributor" };
export const author: Actor = { kind: "staff", id: 3, name: "An author", role: "author" };
export const otherContributor: Actor = { kind: "staff", id: 4, name: "Another one", role: "contributor" };

export const june = (day: number, hour = 8) => new Date(Date.UTC(2024, 5, day, hour));

/** Two sections, two topics and two authors, each with the ids 1 and 2. */
export async function makeTaxonomy(): Promise<void> {
  const named = (slug: string, name: string) => ({ slug, name, description: "" });
  const signed = (slug: string, name: string) => ({ slug, name, role: "", biography: "" });
  await transaction(async (tx) => {
    await tx.insert(sections).values([
      { ...named("world", "World"), position: 0 },
      { ...named("sport", "Sport"), position: 1 },
    ]);
    await tx.insert(topics).values([named("rivers", "Rivers"), named("chess", "Chess")]);
    await tx.insert(authors).values([signed("ada-lund", "Ada Lund"), signed("ben-ora", "Ben Ora")]);
  });
}

/** The same, and the colleagues above. */
export async function makeNewsroom(): Promise<void> {
  await makeTaxonomy();
  const colleagues = [editor, contributor, author, otherContributor].flatMap((actor) => {
    if (actor.kind !== "staff") return [];
    const email = `${actor.id}@newsroom.example`;
    return [{ id: actor.id, name: actor.name, role: actor.role, email, emailKey: email, createdAt: june(1) }];
  });
  await transaction((tx) => tx.insert(staff).values(colleagues));
}

export const content = (headline: string, ...paragraphs: string[]): RevisionContent => ({
  headline,
  standfirst: "",
  place: "",
  body: body(...(paragraphs.length > 0 ? paragraphs : ["Text."]).map((text) => paragraph(text))),
  leadMediaId: undefined,
  bylines: [1],
  topics: [],
  searchTitle: "",
  searchDescription: "",
  socialText: "",
  language: "en",
  direction: "ltr",
});

/** Drafts a story; its slug is the headline's first word. */
export async function draft(
  headline: string,
  more: Partial<RevisionContent> & { slug?: string; sectionId?: number; text?: string } = {},
  now = june(1),
): Promise<Drafted> {
  const { slug = headline.split(" ")[0]?.toLowerCase() ?? "", sectionId = 1, text, ...rest } = more;
  const said = content(headline, ...(text ? [text] : []));
  return createArticle(commandLine, { ...said, ...rest, slug, sectionId }, now);
}

/** Drafts and publishes a story. */
export async function publish(
  headline: string,
  more: Parameters<typeof draft>[1] = {},
  now = june(1),
): Promise<Drafted> {
  const drafted = await draft(headline, more, now);
  await publishArticle(commandLine, drafted, now);
  return { ...drafted, version: drafted.version + 1 };
}

/** So many stories at once, live since 1 June, with nothing that publishing them one by one would have kept besides. */
export async function publishMany(count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, place) => place + 1);
  const said = { number: 1, createdAt: june(1), createdBy: "", place: "", standfirst: "", words: 1 };
  const told = { searchTitle: "", searchDescription: "", socialText: "", language: "en" };
  await transaction(async (tx) => {
    const begun = { state: "draft", sectionId: 1, createdAt: june(1) } as const;
    const rows = await tx
      .insert(articles)
      .values(numbers.map((number) => ({ ...begun, slug: `story${number}` })))
      .returning({ articleId: articles.id, slug: articles.slug });
    const whole = { ...said, ...told, direction: "ltr", body: body(paragraph("x")) } as const;
    await tx
      .insert(revisions)
      .values(rows.map(({ articleId, slug }) => ({ ...whole, articleId, headline: `${slug} told` })));
    const live = sql<number>`(select ${revisions.id} from ${revisions} where ${revisions.articleId} = ${articles.id})`;
    const at = { publishedAt: june(1), firstPublishedAt: june(1) };
    await tx.update(articles).set({ ...at, state: "published", liveRevisionId: live });
  });
}

/** What a draft says that is whole. */
export const written = (headline: string, more: Partial<DraftContent> = {}): DraftContent => ({
  ...emptyDraft("en", "ltr"),
  ...{
    headline,
    standfirst: "In short.",
    body: body(paragraph("Text.")),
    bylines: [1],
    topics: [1],
    sectionId: 1,
  },
  ...more,
});

/** Begins an article and writes its draft. @returns what a move of it has to say that it has seen */
export async function begin(actor: Actor, said: DraftContent, now = june(1)): Promise<MoveInput> {
  const articleId = await beginArticle(actor, {}, now);
  const saved = await saveDraft(actor, { articleId, seen: 1, tab: "a tab", content: said }, now);
  if (!saved?.saved) throw new Error("The draft was not saved.");
  return { articleId, version: 1, seen: saved.version };
}

/** Writes on, in the same tab. @returns what the next move has to say that it has seen */
export async function write(
  actor: Actor,
  seen: MoveInput,
  said: DraftContent,
  now: Date,
): Promise<MoveInput> {
  const { articleId } = seen;
  const saved = await saveDraft(actor, { articleId, seen: seen.seen, tab: "a tab", content: said }, now);
  if (!saved?.saved) throw new Error("The draft was not saved.");
  return { ...seen, seen: saved.version };
}

/** What the next move has to say that it has seen, after one that was made. */
export function after(seen: MoveInput, moved: Moved | undefined): MoveInput {
  if (!moved) throw new Error("There is no such article.");
  return { ...seen, version: moved.version };
}
