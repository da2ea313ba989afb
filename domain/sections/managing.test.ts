import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { db } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { emptyDatabase } from "#db/testing.ts";
import { findArticleAt } from "#domain/articles/for-readers.ts";
import { listLatest } from "#domain/articles/lists-for-readers.ts";
import { contributor, editor, june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { listManagedSections } from "./for-editors.ts";
import { findRenamedSection, findSection, listSections } from "./for-readers.ts";
import { changeSection, createSection, deleteSection, orderSections } from "./managing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);

const world = { id: 1, name: "World", slug: "world", description: "" };
const slugs = async () => (await listSections()).map(({ slug }) => slug);

it("makes a section at the end, with a slug proposed for its name", async () => {
  await createSection(editor, { name: "Café & Kultur", slug: "", description: "Coffee." }, june(2));
  expect(await slugs()).toEqual(["world", "sport", "cafe-kultur"]);
  expect(await listManagedSections(editor)).toMatchObject([{}, {}, { name: "Café & Kultur", articles: 0 }]);
  const [logged] = await db.select().from(auditLog);
  expect(logged).toMatchObject({
    action: "section.create",
    actorName: "An editor",
    summary: "at /cafe-kultur",
  });
});

it("takes no address of the paper itself, and none that another section has or had", async () => {
  const make = (slug: string) => createSection(editor, { name: "New", slug, description: "" }, june(2));
  for (const slug of ["archive", "admin", "newsletters", "media"])
    await expect(make(slug)).rejects.toMatchObject({ field: "slug" });
  await expect(make("sport")).rejects.toThrow("“Sport” has this slug.");
  await changeSection(editor, { ...world, slug: "abroad" }, june(2));
  await expect(make("world")).rejects.toThrow("had this slug once");
});

it("leads from a section's former address, and from those of its articles, to the present ones", async () => {
  await publish("Rivers rise");
  await changeSection(editor, { ...world, name: "Abroad", slug: "abroad" }, june(2));
  expect(await findSection("world")).toBeUndefined();
  expect(await findRenamedSection("world")).toBe("abroad");
  expect(await findArticleAt("world", "rivers")).toMatchObject({
    found: "elsewhere",
    address: "/abroad/rivers",
  });
  expect((await listLatest(1))[0]?.address).toBe("/abroad/rivers");
  // And back again: the address is current, and the one between leads to it.
  await changeSection(editor, { ...world }, june(3));
  expect(await findSection("world")).toMatchObject({ name: "World" });
  expect(await findRenamedSection("abroad")).toBe("world");
  expect(await findRenamedSection("nowhere")).toBeUndefined();
});

it("records for the page cache what a renamed section changes", async () => {
  const before = (await listChangesSince(0)).length;
  await changeSection(editor, { ...world, slug: "abroad" }, june(2));
  const after = (await listChangesSince(before)).map(({ key }) => key);
  expect(new Set(after)).toEqual(new Set(["sections", "section:world", "section:abroad", "front"]));
});

it("orders sections, and not when somebody made one meanwhile", async () => {
  await orderSections(editor, { order: [2, 1] }, june(2));
  expect(await slugs()).toEqual(["sport", "world"]);
  await createSection(editor, { name: "New", slug: "", description: "" }, june(2));
  await expect(orderSections(editor, { order: [1, 2] }, june(2))).rejects.toThrow("meanwhile");
  await expect(orderSections(editor, { order: [1, 1, 2] }, june(2))).rejects.toThrow("meanwhile");
});

it("deletes a section only when nothing stands in it", async () => {
  await publish("Rivers rise");
  await expect(deleteSection(editor, { id: 1 }, june(2))).rejects.toThrow("1 articles stand in World");
  await deleteSection(editor, { id: 2 }, june(2));
  expect(await slugs()).toEqual(["world"]);
});

it("lets only editors at sections", async () => {
  await expect(createSection(contributor, { name: "X", slug: "", description: "" }, june(2))).rejects.toThrow(
    "role",
  );
  await expect(changeSection(contributor, world, june(2))).rejects.toThrow("role");
  await expect(orderSections(contributor, { order: [2, 1] }, june(2))).rejects.toThrow("role");
  await expect(deleteSection(contributor, { id: 2 }, june(2))).rejects.toThrow("role");
  await expect(listManagedSections(contributor)).rejects.toThrow("role");
});
