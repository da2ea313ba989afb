import type { ChainedCommands, Editor, JSONContent } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Media } from "#domain/articles/article.ts";
import type { BlockKind } from "#domain/articles/body.ts";
import { type Surroundings, shelve } from "./surroundings.ts";

/** A block as the menus offer it. */
export interface Offered {
  name: string;
  kind: BlockKind;
  /** Further words it is found by. */
  words: string;
  /** As `keys.ts` binds it. */
  keys: string;
  /** What begins it when it is typed at the start of a paragraph. */
  markdown?: string;
  insert: (editor: Editor, surroundings: Surroundings) => unknown;
  isHere?: (editor: Editor) => boolean;
}

/** A step that is undone by itself. */
const begin = (editor: Editor) =>
  editor
    .chain()
    .focus()
    .command(({ tr }) => closeHistory(tr) === tr);

const turn = (change: (chain: ChainedCommands) => ChainedCommands) => (editor: Editor) =>
  change(begin(editor)).scrollIntoView().run();

const heading = (level: 2 | 3, name: string, markdown: string): Offered => ({
  name,
  kind: "heading",
  words: `title h${level} subhead`,
  keys: `Mod-Alt-${level}`,
  markdown,
  insert: turn((chain) => chain.toggleHeading({ level })),
  isHere: (editor) => editor.isActive("heading", { level }),
});

/** Every block, in the order of `topBlocks`; a test holds the two together. */
export const offeredBlocks: readonly Offered[] = [
  {
    name: "Paragraph",
    kind: "paragraph",
    words: "text plain",
    keys: "Mod-Alt-0",
    insert: turn((chain) => chain.clearNodes()),
    isHere: (editor) => editor.isActive("paragraph"),
  },
  heading(2, "Heading", "##"),
  heading(3, "Small heading", "###"),
  {
    name: "Quote",
    kind: "blockquote",
    words: "blockquote citation quotation",
    keys: "Mod-Alt-4",
    markdown: ">",
    insert: turn((chain) => chain.toggleBlockquote()),
    isHere: (editor) => editor.isActive("blockquote"),
  },
  {
    name: "Pull quote",
    kind: "pullQuote",
    words: "quotation enlarged",
    keys: "Mod-Alt-5",
    insert: turn((chain) => chain.toggleNode("pullQuote", "paragraph")),
    isHere: (editor) => editor.isActive("pullQuote"),
  },
  {
    name: "Bullet list",
    kind: "bulletList",
    words: "unordered points dash",
    keys: "Mod-Shift-8",
    markdown: "-",
    insert: turn((chain) => chain.toggleBulletList()),
    isHere: (editor) => editor.isActive("bulletList"),
  },
  {
    name: "Numbered list",
    kind: "orderedList",
    words: "ordered steps",
    keys: "Mod-Shift-7",
    markdown: "1.",
    insert: turn((chain) => chain.toggleOrderedList()),
    isHere: (editor) => editor.isActive("orderedList"),
  },
  {
    name: "Picture",
    kind: "image",
    words: "image photo photograph",
    keys: "Mod-Alt-p",
    insert: (editor, surroundings) => insertPicked(editor, surroundings, "image"),
  },
  {
    name: "Gallery",
    kind: "gallery",
    words: "images photos pictures",
    keys: "Mod-Alt-g",
    insert: (editor, surroundings) => insertPicked(editor, surroundings, "gallery"),
  },
  {
    name: "Clip",
    kind: "video",
    words: "video film movie",
    keys: "Mod-Alt-v",
    insert: (editor, surroundings) => insertPicked(editor, surroundings, "video"),
  },
  {
    name: "Embed",
    kind: "embed",
    words: "youtube vimeo x tweet elsewhere card",
    keys: "Mod-Alt-9",
    insert: (_, { opened }) => opened.set("embed"),
  },
  {
    name: "Table",
    kind: "table",
    words: "rows columns data",
    keys: "Mod-Alt-7",
    insert: turn((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
    isHere: (editor) => editor.isActive("table"),
  },
  {
    name: "Fact box",
    kind: "factBox",
    words: "facts aside box background",
    keys: "Mod-Alt-6",
    insert: toggleFactBox,
    isHere: (editor) => editor.isActive("factBox"),
  },
  {
    name: "Divider",
    kind: "horizontalRule",
    words: "rule line separator hr",
    keys: "Mod-Alt-8",
    markdown: "---",
    insert: turn((chain) => chain.setHorizontalRule()),
  },
];

/** Puts what is chosen into a fact box, or takes it out; what does not fit into one gets an empty one after it. */
function toggleFactBox(editor: Editor) {
  if (editor.isActive("factBox")) return begin(editor).lift("factBox").run();
  if (begin(editor).wrapIn("factBox", { title: "" }).run()) return true;
  const { $from, to } = editor.state.selection;
  const inside = ($from.depth === 0 ? to : $from.after(1)) + 2;
  insertWhole(editor, [{ type: "factBox", attrs: { title: "" }, content: [{ type: "paragraph" }] }]);
  return editor.commands.setTextSelection(inside);
}

/** The blocks that a word finds: those whose name begins with it first. */
export function findBlocks(query: string): Offered[] {
  const wanted = query.trim().toLowerCase();
  const begins = (block: Offered) => block.name.toLowerCase().startsWith(wanted);
  const holds = (block: Offered) => `${block.name} ${block.words}`.toLowerCase().includes(wanted);
  return [
    ...offeredBlocks.filter(begins),
    ...offeredBlocks.filter((block) => !begins(block) && holds(block)),
  ];
}

/** Asks for media and puts them where the caret is. */
async function insertPicked(editor: Editor, surroundings: Surroundings, kind: "image" | "video" | "gallery") {
  const picked = await surroundings.tools.pickMedia(kind);
  if (!picked?.[0] || editor.isDestroyed) return editor.commands.focus();
  shelve(surroundings, picked);
  return insertMedia(editor, picked, kind);
}

/** Puts media after the block with the caret, or in place of it while that is empty. */
export function insertMedia(editor: Editor, media: Media[], kind: "image" | "video" | "gallery") {
  const mediaIds = media.map(({ id }) => id);
  const block =
    kind === "gallery" && mediaIds.length > 1
      ? [{ type: "gallery", attrs: { mediaIds, caption: "" } }]
      : media.map(({ id, kind: type }) => ({ type, attrs: { mediaId: id } }));
  return insertWhole(editor, block);
}

/** Puts blocks that are one thing each between the blocks of the body. */
export function insertWhole(editor: Editor, blocks: JSONContent[]) {
  const { $from, to } = editor.state.selection;
  const empty =
    $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  const after = $from.depth === 0 ? to : $from.after(1);
  const at = empty ? { from: $from.before(), to: $from.after() } : after;
  const isLast = after === editor.state.doc.content.size;
  return begin(editor)
    .insertContentAt(at, isLast ? [...blocks, { type: "paragraph" }] : blocks, { updateSelection: true })
    .focus()
    .scrollIntoView()
    .run();
}
