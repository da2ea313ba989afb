import type { BrowserContext, Locator, Page } from "@playwright/test";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { beginArticle, saveDraft } from "#domain/articles/drafting.ts";
import { findForEditing } from "#domain/articles/for-editors.ts";
import { pictureFile } from "#platform/media-testing.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { clipboards } from "./support/clipboards.ts";
import { type Colleague, colleague, signIn } from "./support/newsroom.ts";
import { outlineOf } from "./support/outline.ts";
import { expect, test } from "./support/test.ts";

/* Somebody writes: every block and mark, with the keyboard alone, and what comes from elsewhere. */

test.use({ bypassCSP: true });

interface Desk {
  page: Page;
  body: Locator;
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** What the newsroom has kept by then, block by block. */
  kept: (...blocks: (string | RegExp)[]) => Promise<void>;
}

/** A new article on the screen, with the caret in its body. */
async function sitDown(
  context: BrowserContext,
  page: Page,
  changes: Partial<DraftContent> = {},
): Promise<Desk> {
  const writer: Colleague = await colleague("author", "Somebody who writes");
  await signIn(context, writer);
  const id = await beginArticle(writer, { headline: "Written in a story" }, new Date());
  const begun = await findForEditing(writer, id);
  if (!begun) throw new Error("The article was not begun.");
  const content = { ...begun.content, ...changes };
  await saveDraft(writer, { articleId: id, seen: begun.draftVersion, tab: "a story", content }, new Date());
  await page.goto(`/admin/articles/${id}`);
  const body = page.getByRole("textbox", { name: "Body" });
  await body.click();
  return {
    page,
    body,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    kept: (...blocks) =>
      expect
        .poll(
          async () => {
            const article = await findForEditing(writer, id);
            return article && outlineOf(article.content.body);
          },
          { timeout: 30_000 },
        )
        .toEqual(blocks.map((block) => (typeof block === "string" ? block : expect.stringMatching(block)))),
  };
}

/** What a program put on the clipboard is pasted. */
const paste = (body: Locator, contents: Record<string, string>) =>
  body.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, contents);

/** A file is dropped on the body. */
const drop = (body: Locator, name: string, type: string, file: Buffer) =>
  body.evaluate(
    (element, given) => {
      const bytes = Uint8Array.from(atob(given.file), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], given.name, { type: given.type }));
      const { left, top } = element.getBoundingClientRect();
      const at = { clientX: left + 40, clientY: top + 20 };
      element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, ...at }));
    },
    { name, type, file: file.toString("base64") },
  );

test("every mark has its keys", async ({ context, page }) => {
  const { press, type, kept } = await sitDown(context, page);
  await press("Control+b");
  await type("bold");
  await press("Control+b", "Control+i");
  await type("italic");
  await press("Control+i");
  await type("m");
  await press("Control+.");
  await type("2");
  await press("Control+.");
  await type("H");
  await press("Control+,");
  await type("2");
  await press("Control+,");
  await type("O shalom");
  await press("Shift+Control+ArrowLeft", "Control+Shift+l");
  await page.getByLabel("Language of the words").fill("he");
  await press("Enter", "ArrowRight");
  await kept(
    "paragraph: <bold>bold</bold><italic>italic</italic>m<superscript>2</superscript>H<subscript>2</subscript>O <language he>shalom</language>",
  );
});

test("every block of text has its keys", async ({ context, page }) => {
  const { press, type, kept } = await sitDown(context, page);
  await type("Head");
  await press("Control+Alt+2", "Enter");
  await type("Lesser head");
  await press("Control+Alt+3", "Enter");
  await type("Quoted");
  await press("Control+Alt+4", "F2");
  await type("The mayor");
  await press("Enter");
  await type("Pulled");
  await press("Control+Alt+5", "F2");
  await type("The clerk");
  await press("Enter");
  await type("one");
  await press("Control+Shift+8", "Enter", "Tab");
  await type("within");
  await press("Enter", "Enter", "Enter");
  await type("first");
  await press("Control+Shift+7", "Enter", "Enter");
  await type("A fact");
  await press("Control+Alt+6", "F2");
  await type("Facts");
  await press("Enter", "End", "Enter", "Enter");
  await press("Control+Alt+8");
  await type("the end");
  await kept(
    "heading 2: Head",
    "heading 3: Lesser head",
    "blockquote: Quoted (The mayor)",
    "pullQuote: Pulled (The clerk)",
    "bulletList: [one, bulletList: [within]]",
    "orderedList 1: [first]",
    "factBox Facts: A fact",
    "horizontalRule",
    "paragraph: the end",
  );
});

test("Markdown begins blocks and marks words", async ({ context, page }) => {
  const { press, type, kept } = await sitDown(context, page);
  await type("# Head");
  await press("Enter");
  await type("### Lesser");
  await press("Enter");
  await type("> Quoted");
  await press("Enter", "Enter");
  await type("- one");
  await press("Enter", "Enter");
  await type("3. three");
  await press("Enter", "Enter");
  await type("---");
  await type("a **b** and *i* and [words](https://example.org/a) so");
  await kept(
    "heading 2: Head",
    "heading 3: Lesser",
    "blockquote: Quoted",
    "bulletList: [one]",
    "orderedList 3: [three]",
    "horizontalRule",
    "paragraph: a <bold>b</bold> and <italic>i</italic> and <link https://example.org/a>words</link> so",
  );
});

test("a slash offers the blocks, and words find them", async ({ context, page }) => {
  const { body, press, type, kept } = await sitDown(context, page);
  await type("/");
  const blocks = page.getByRole("listbox", { name: "Blocks" });
  await expect(blocks.getByRole("option")).toHaveCount(14);
  await press("ArrowDown");
  const reached = blocks.getByRole("option", { selected: true });
  await expect(reached).toHaveText(/^Heading/);
  await expect(body).toHaveAttribute("aria-activedescendant", String(await reached.getAttribute("id")));
  await press("Enter");
  await type("Head");
  await press("Enter");
  await type("/emb");
  await expect(blocks.getByRole("option")).toHaveText([/^Embed/]);
  await press("Enter");
  await page.getByLabel("Address of the page").fill("https://youtu.be/abc?utm_source=x");
  await page.getByRole("dialog", { name: "Embed" }).getByLabel("Title").fill("The debate");
  await press("Enter");
  await type("/");
  await press("Escape");
  await expect(blocks).toBeHidden();
  await type(" and so on");
  await kept("heading 2: Head", "embed youtube https://youtu.be/abc: The debate", "paragraph: / and so on");
});

test("quotation marks and dashes are set, and each is taken back by one key", async ({ context, page }) => {
  const { press, type, kept } = await sitDown(context, page);
  await type(`"It's late" -- so...`);
  await kept("paragraph: “It’s late” – so…");
  await press("Enter");
  await type('a "');
  await press("Control+z");
  await type("b");
  await press("Enter");
  await type('c "');
  await press("Backspace");
  await type("d");
  await kept("paragraph: “It’s late” – so…", 'paragraph: a "b', 'paragraph: c "d');
});

for (const { from, html, kept: expected } of clipboards) {
  test(`what is pasted from ${from} keeps its structure and nothing else`, async ({ context, page }) => {
    const { body, press, kept } = await sitDown(context, page);
    await paste(body, { "text/html": html, "text/plain": "not this" });
    await kept(...expected);
    await press("Control+z");
    await kept("paragraph: ");
  });
}

test("plain text keeps its paragraphs, and an address becomes a link of the words", async ({
  context,
  page,
}) => {
  const { body, press, type, kept } = await sitDown(context, page);
  await paste(body, { "text/plain": "One paragraph.\n\nAnother one." });
  await press("Enter");
  await type("see there");
  await press("Shift+Control+ArrowLeft");
  await paste(body, { "text/plain": "https://example.org/a?utm_source=x&id=1" });
  await kept(
    "paragraph: One paragraph.",
    "paragraph: Another one.",
    "paragraph: see <link https://example.org/a?id=1>there</link>",
  );
});

test("links find the paper's own articles, and are changed and removed", async ({ context, page }) => {
  const { press, type, kept } = await sitDown(context, page);
  await type("the council");
  await press("Shift+Control+ArrowLeft", "Control+k");
  const where = page.getByLabel("Article or address");
  await where.fill("Corvane council");
  await expect(page.getByRole("listbox", { name: "Articles" }).getByRole("option").first()).toBeVisible();
  await press("ArrowDown", "Enter");
  await kept(/^paragraph: the <link \/[^>]+>council<\/link>$/);
  await press("Control+k");
  await where.fill("example.org/budget");
  await press("Enter");
  await kept("paragraph: the <link https://example.org/budget>council</link>");
  await press("Control+k");
  await expect(where).toHaveValue("https://example.org/budget");
  await page.getByRole("button", { name: "Remove link" }).click();
  await kept("paragraph: the council");
  await press("Control+k");
  await where.fill("no address at all");
  await press("Enter");
  await expect(page.getByText("Type an address, such as")).toBeVisible();
});

test("what cannot go into a fact box gets one below, and is followed there", async ({ context, page }) => {
  const { press, type, kept } = await sitDown(context, page);
  await type("> Quoted");
  await press("Control+Alt+6");
  await type("A fact");
  await kept("blockquote: Quoted", "factBox : A fact", "paragraph: ");
});

test("a language that is chosen turns the text the way it is written", async ({ context, page }) => {
  const { body } = await sitDown(context, page);
  await page.getByLabel("Language", { exact: true }).selectOption("Hebrew");
  await expect(page.getByLabel("Direction")).toHaveValue("rtl");
  await expect(body).toHaveAttribute("dir", "rtl");
});

test("a table grows and shrinks, has a caption and a head", async ({ context, page }) => {
  const { press, type, kept } = await sitDown(context, page);
  await press("Control+Alt+7");
  for (const cell of ["Pier", "Ships", "Days", "North", "12"]) {
    await type(cell);
    await press("Tab");
  }
  await press("Alt+F10");
  await expect(page.getByRole("button", { name: "Kind of block: Table" })).toBeFocused();
  await press("ArrowLeft");
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Keys" })).toBeFocused();
  await press("ArrowLeft");
  await expect(page.getByRole("button", { name: "Delete the table" })).toBeFocused();
  await press("Escape");
  await page.getByRole("button", { name: "Delete the column" }).click();
  await page.getByRole("button", { name: "Row below" }).click();
  await press("F2");
  await type("The harbour");
  await press("Enter");
  await kept("table The harbour: *Pier | *Ships / North | 12 /  |  /  | ");
  await page.getByRole("button", { name: "Header row" }).click();
  await kept("table The harbour: Pier | Ships / North | 12 /  |  /  | ");
});

test("blocks are moved and deleted by keys, and every step is undone by itself", async ({
  context,
  page,
}) => {
  const { press, type, kept } = await sitDown(context, page);
  await type("one");
  await press("Enter");
  await type("two");
  await press("Alt+ArrowUp");
  await kept("paragraph: two", "paragraph: one");
  await press("Control+Shift+k");
  await kept("paragraph: one");
  await press("Control+z");
  await kept("paragraph: two", "paragraph: one");
  await press("Control+z");
  await kept("paragraph: one", "paragraph: two");
  await press("Control+Shift+z");
  await kept("paragraph: two", "paragraph: one");
});

test("a picture that is dropped arrives in the text; what is none says so", async ({ context, page }) => {
  const { body, press, type, kept } = await sitDown(context, page);
  await type("before");
  await press("Enter");
  await type("after");
  await drop(body, "harbour.jpg", "image/jpeg", await pictureFile(700, 400, "jpeg"));
  await kept("paragraph: before", "image", "paragraph: after");
  await expect(body.getByRole("group", { name: /^Picture/ })).toBeVisible();
  await drop(body, "notes.pdf", "application/pdf", Buffer.from("%PDF-1.7"));
  await expect(page.getByText("“notes.pdf” is neither a picture nor an MP4 clip.")).toBeVisible();
  await drop(body, "broken.jpg", "image/jpeg", Buffer.from("<html>"));
  const upload = page.getByRole("group", { name: "Upload of broken.jpg" });
  await expect(upload.getByRole("button", { name: "Try again" })).toBeVisible();
  await upload.getByRole("button", { name: "Remove" }).click();
  await expect(upload).toBeHidden();
  await kept("paragraph: before", "image", "paragraph: after");
});

test("Hebrew runs from right to left, with its own marks", async ({ context, page }) => {
  const { body, type, kept } = await sitDown(context, page, { language: "he", direction: "rtl" });
  await expect(body).toHaveAttribute("dir", "rtl");
  await type('צה"ל אמר "שלום"');
  await kept("paragraph: צה״ל אמר ״שלום״");
});

test("the keys are told, and nothing is in anybody's way", async ({ context, page }) => {
  const { press, type, body } = await sitDown(context, page);
  await type("## Head");
  await press("Enter", "Control+Alt+7");
  for (const cell of ["Pier", "Ships", "Days"]) {
    await type(cell);
    await press("Tab");
  }
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await press("Control+/");
  await expect(
    page.getByRole("dialog", { name: "Keys" }).getByRole("row", { name: /Pull quote/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await press("Escape");
  await expect(body).toBeFocused();
});
