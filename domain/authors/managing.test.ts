import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { emptyDatabase } from "#db/testing.ts";
import { contributor, editor, june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { listManagedAuthors } from "./for-editors.ts";
import { findAuthor, findRenamedAuthor } from "./for-readers.ts";
import { changeAuthor, createAuthor, deleteAuthor } from "./managing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);

const ada = { id: 1, name: "Ada Lund", slug: "ada-lund", role: "", biography: "" };

it("makes an author, whose former address leads to the present one after a change", async () => {
  const id = await createAuthor(
    editor,
    { name: "Noa Weiß", slug: "", role: "Reporter", biography: "" },
    june(2),
  );
  expect(await findAuthor("noa-weiß")).toMatchObject({ name: "Noa Weiß", role: "Reporter" });
  const before = (await listChangesSince(0)).length;
  await changeAuthor(editor, { ...ada, id, name: "Noa Schwarz", slug: "noa-schwarz" }, june(3));
  expect(await findRenamedAuthor("noa-weiß")).toBe("noa-schwarz");
  const changed = new Set((await listChangesSince(before)).map(({ key }) => key));
  expect(changed).toEqual(new Set(["authors", "author:noa-weiß", "author:noa-schwarz"]));
});

it("keeps an author who stands over anything", async () => {
  await publish("Rivers rise", { bylines: [1] });
  await expect(deleteAuthor(editor, { id: 1 }, june(2))).rejects.toThrow("1 live articles are by Ada Lund");
  await deleteAuthor(editor, { id: 2 }, june(2));
  const { authors } = await listManagedAuthors(editor, { q: "", after: 0 });
  expect(authors).toMatchObject([{ name: "Ada Lund", articles: 1 }]);
});

it("lets only editors at authors", async () => {
  const input = { name: "X", slug: "", role: "", biography: "" };
  await expect(createAuthor(contributor, input, june(2))).rejects.toThrow("role");
  await expect(changeAuthor(contributor, ada, june(2))).rejects.toThrow("role");
  await expect(deleteAuthor(contributor, { id: 1 }, june(2))).rejects.toThrow("role");
});
