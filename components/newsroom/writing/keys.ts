import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { offeredBlocks } from "./blocks.ts";
import { deleteBlock, moveBlock } from "./moving-blocks.ts";
import type { Surroundings } from "./surroundings.ts";

/** Keys as people are told of them. */
export interface KeyHint {
  does: string;
  keys: string;
  markdown?: string;
}

/** What the help shows, group by group. Everything in it is bound below or by Tiptap. */
export const keyHints: readonly { title: string; hints: readonly KeyHint[] }[] = [
  {
    title: "Text",
    hints: [
      { does: "Bold", keys: "Mod-b", markdown: "**bold**" },
      { does: "Italic", keys: "Mod-i", markdown: "*italic*" },
      { does: "Link", keys: "Mod-k", markdown: "[words](address)" },
      { does: "Superscript", keys: "Mod-." },
      { does: "Subscript", keys: "Mod-," },
      { does: "Another language", keys: "Mod-Shift-l" },
      { does: "New line in the same block", keys: "Shift-Enter" },
    ],
  },
  {
    title: "Blocks",
    hints: offeredBlocks.map(({ name, keys, markdown }) => ({
      does: name,
      keys,
      ...(markdown && { markdown }),
    })),
  },
  {
    title: "Moving about",
    hints: [
      { does: "Blocks by name, in an empty paragraph", keys: "/" },
      { does: "Move the block up", keys: "Alt-ArrowUp" },
      { does: "Move the block down", keys: "Alt-ArrowDown" },
      { does: "Delete the block", keys: "Mod-Shift-k" },
      { does: "Title, caption, attribution or details of the block", keys: "F2" },
      { does: "Indent a list’s item; next or previous cell", keys: "Tab" },
      { does: "To the toolbar", keys: "Alt-F10" },
      { does: "Undo", keys: "Mod-z" },
      { does: "Redo", keys: "Mod-Shift-z" },
      { does: "Keys", keys: "Mod-/" },
    ],
  },
];

/** The names of keys on this machine. */
export function keyNames(keys: string, isMac: boolean): string[] {
  const named: Record<string, string> = isMac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" }
    : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" };
  const arrows: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓" };
  return keys
    .split("-")
    .map((key) => named[key] ?? arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

export const isApple = () => /Mac|iP(hone|ad)/.test(navigator.platform);

interface KeyActions {
  toToolbar: () => void;
  toDetails: (editor: Editor) => void;
}

/** Keys for every block and mark. */
export const keysFor = (surroundings: Surroundings, { toToolbar, toDetails }: KeyActions) =>
  Extension.create({
    name: "writingKeys",
    priority: 200,
    addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keydown: readSelection } } })],
    addKeyboardShortcuts() {
      const open = (what: "link" | "language" | "keys") => () => {
        surroundings.opened.set(what);
        return true;
      };
      const blocks = offeredBlocks.map(
        ({ keys, insert }) =>
          [
            keys,
            () => {
              insert(this.editor, surroundings);
              return true;
            },
          ] as const,
      );
      const run = (act: () => void) => () => {
        act();
        return true;
      };
      return {
        ...Object.fromEntries(blocks),
        "Mod-b": () => this.editor.commands.toggleBold(),
        "Mod-i": () => this.editor.commands.toggleItalic(),
        "Mod-.": () => this.editor.chain().unsetSubscript().toggleSuperscript().run(),
        "Mod-,": () => this.editor.chain().unsetSuperscript().toggleSubscript().run(),
        "Mod-k": open("link"),
        "Mod-Shift-l": open("language"),
        "Mod-/": open("keys"),
        // Where there is nowhere to go the keys are held back all the same: the browser would leave the page with some.
        "Alt-ArrowUp": () => this.editor.commands.command(moveBlock("up")) || true,
        "Alt-ArrowDown": () => this.editor.commands.command(moveBlock("down")) || true,
        "Mod-Shift-k": () => this.editor.commands.command(deleteBlock),
        "Alt-F10": run(toToolbar),
        F2: run(() => toDetails(this.editor)),
      };
    },
  });

/**
 * Browsers tell of a new selection a moment after the key that made it. A key that does something with the selection
 * must not find the one before.
 */
function readSelection(view: EditorView, event: KeyboardEvent): boolean {
  const writes = event.key.length === 1 && !(event.ctrlKey || event.metaKey || event.altKey);
  // What a key writes the browser itself puts in its place, and a composition must not be disturbed.
  if (!writes && !event.isComposing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
  return false;
}
