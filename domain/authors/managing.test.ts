import { beforeEach, expect, it } from "vitest";
import { listChangesSince } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { media } from "#db/schema/media.ts";
import { emptyDatabase } from "#db/testing.ts";
import { contributor, editor, june, makeTaxonomy, publish } from "#domain/articles/testing.ts";
import { isShown } from "#domain/media/showing.ts";
import { newAuthorFields } from "./author-form.ts";
import { listManagedAuthors } from "./for-editors.ts";
import { findAuthor, findRenamedAuthor } from "./for-readers.ts";
import { changeAuthor, createAuthor, deleteAuthor } from "./managing.ts";

beforeEach(emptyDatabase);
beforeEach(makeTaxonomy);

const plain = { slug: "", role: "", biography: "", portraitId: null, email: "", links: [] };
const ada = { ...plain, id: 1, name: "Ada Lund", slug: "ada-lund" };

/** A picture with the id 1 and a clip with the id 2. */
async function makeMedia() {
  const file = { hash: "a", contentType: "image/png", bytes: 1, width: 800, height: 1000 };
  const said = { alt: "", caption: "", credit: "", rights: "", transcript: "", createdAt: june(1) };
  await transaction((tx) =>
    tx.insert(media).values([
      { ...file, ...said, kind: "image", name: "ada" },
      { ...file, ...said, kind: "video", name: "ferry", durationMs: 9_000 },
    ]),
  );
}

it("makes an author, whose former address leads to the present one after a change", async () => {
  const id = await createAuthor(editor, { ...plain, name: "Noa Weiß", role: "Reporter" }, june(2));
  await publish("Rivers rise", { bylines: [id] });
  expect(await findAuthor("noa-weiß")).toMatchObject({ name: "Noa Weiß", role: "Reporter" });
  const before = (await listChangesSince(0)).length;
  await changeAuthor(editor, { ...ada, id, name: "Noa Schwarz", slug: "noa-schwarz" }, june(3));
  expect(await findRenamedAuthor("noa-weiß")).toBe("noa-schwarz");
  const changed = new Set((await listChangesSince(before)).map(({ key }) => key));
  expect(changed).toEqual(new Set(["authors", "author:noa-weiß", "author:noa-schwarz"]));
});

it("shows readers a portrait and how to reach an author, until either is taken away", async () => {
  await makeMedia();
  await publish("Rivers rise", { bylines: [1] });
  const reached = { email: "ada@judean.example", links: ["https://elsewhere.example/@ada"] };
  await changeAuthor(editor, { ...ada, ...reached, portraitId: 1 }, june(2));
  expect(await findAuthor("ada-lund")).toMatchObject({ ...reached, portrait: { id: 1, kind: "image" } });
  expect(await isShown(db, 1)).toBe(true);
  const { authors } = await listManagedAuthors(editor, { q: "", after: 0 });
  expect(authors[0]?.portrait?.id).toBe(1);

  await changeAuthor(editor, { ...ada, ...reached, slug: "a-lund", portraitId: 1 }, june(3));
  expect((await findAuthor("a-lund"))?.portrait?.id).toBe(1);
  expect(await isShown(db, 1)).toBe(true);
  await changeAuthor(editor, { ...ada, slug: "a-lund" }, june(4));
  expect(await findAuthor("a-lund")).toMatchObject({ portrait: undefined, email: "", links: [] });
  expect(await isShown(db, 1)).toBe(false);
});

it("takes pictures alone for portraits, and forgets them with their author", async () => {
  await makeMedia();
  await expect(changeAuthor(editor, { ...ada, portraitId: 2 }, june(2))).rejects.toThrow("picture");
  await expect(createAuthor(editor, { ...plain, name: "Y", portraitId: 3 }, june(2))).rejects.toThrow(
    "picture",
  );
  const id = await createAuthor(editor, { ...plain, name: "Z", portraitId: 1 }, june(2));
  await deleteAuthor(editor, { id }, june(3));
  expect(await isShown(db, 1)).toBe(false);
});

it("takes six pages elsewhere at most, each an https address, and a whole email address", () => {
  const read = (email: string, links: string) =>
    newAuthorFields.safeParse({ name: ["X"], email: [email], links: [links] });
  const six = Array.from({ length: 6 }, (_, n) => `https://${n}.example/`);
  expect(read("x@y.example", ` ${six.join("\n")}\n${six[0]} `).data?.links).toEqual(six);
  expect(read("", "").data).toMatchObject({ email: "", links: [], portraitId: null });
  const wrong = [
    read("x@", ""),
    read("", "javascript:alert(1)"),
    read("", "http://plain.example"),
    read("", [...six, "https://seven.example"].join("\n")),
  ];
  expect(wrong.map(({ error }) => error?.issues[0]?.path[0])).toEqual(["email", "links", "links", "links"]);
});

it("keeps an author who stands over anything", async () => {
  await publish("Rivers rise", { bylines: [1] });
  await expect(deleteAuthor(editor, { id: 1 }, june(2))).rejects.toThrow("1 live articles are by Ada Lund");
  await deleteAuthor(editor, { id: 2 }, june(2));
  const { authors } = await listManagedAuthors(editor, { q: "", after: 0 });
  expect(authors).toMatchObject([{ name: "Ada Lund", articles: 1 }]);
});

it("lets only editors at authors", async () => {
  const input = { ...plain, name: "X" };
  await expect(createAuthor(contributor, input, june(2))).rejects.toThrow("role");
  await expect(changeAuthor(contributor, ada, june(2))).rejects.toThrow("role");
  await expect(deleteAuthor(contributor, { id: 1 }, june(2))).rejects.toThrow("role");
});
