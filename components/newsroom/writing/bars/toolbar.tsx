"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Toolbar as Radix } from "radix-ui";
import type { Ref } from "react";
import { deleteBlock, moveBlock } from "../moving-blocks.ts";
import { useStore } from "../store.ts";
import type { Surroundings } from "../surroundings.ts";
import { BlockMenu } from "./block-menu.tsx";
import { DetailTools } from "./detail-tools.tsx";
import { InsertMenu } from "./insert-menu.tsx";
import { TableTools } from "./table-tools.tsx";
import { Tool } from "./tool.tsx";

interface ToolbarProps {
  editor: Editor;
  surroundings: Surroundings;
  ref: Ref<HTMLDivElement>;
}

/** What the toolbar shows of the text. It is asked after each change, and draws only when an answer is another. */
const look = ({ editor }: { editor: Editor }) => ({
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  link: editor.isActive("link"),
  superscript: editor.isActive("superscript"),
  subscript: editor.isActive("subscript"),
  language: editor.isActive("language"),
  bullets: editor.isActive("bulletList"),
  numbers: editor.isActive("orderedList"),
  quote: editor.isActive("blockquote"),
  table: editor.isActive("table"),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
});

/** Everything that can be done to the text. One stop for the tab key; the arrows go from tool to tool. */
export function Toolbar({ editor, surroundings, ref }: ToolbarProps) {
  const now = useEditorState({ editor, selector: look });
  const opened = useStore(surroundings.opened);
  const on = () => editor.chain().focus();
  return (
    <Radix.Root
      ref={ref}
      className="writing-bar"
      aria-label="Formatting"
      onKeyDown={(event) => event.key === "Escape" && editor.commands.focus()}
    >
      <BlockMenu editor={editor} surroundings={surroundings} />
      <Radix.Separator className="bar-line" />
      <Tool name="Bold" keys="Mod-b" icon="bold" on={now.bold} act={() => on().toggleBold().run()} />
      <Tool name="Italic" keys="Mod-i" icon="italic" on={now.italic} act={() => on().toggleItalic().run()} />
      <Tool
        name="Link"
        keys="Mod-k"
        icon="link"
        on={now.link}
        opens={opened === "link"}
        act={() => surroundings.opened.set("link")}
      />
      <Tool
        name="Superscript"
        keys="Mod-."
        icon="superscript"
        on={now.superscript}
        act={() => on().unsetSubscript().toggleSuperscript().run()}
      />
      <Tool
        name="Subscript"
        keys="Mod-,"
        icon="subscript"
        on={now.subscript}
        act={() => on().unsetSuperscript().toggleSubscript().run()}
      />
      <Tool
        name="Another language"
        keys="Mod-Shift-l"
        icon="language"
        on={now.language}
        opens={opened === "language"}
        act={() => surroundings.opened.set("language")}
      />
      <Radix.Separator className="bar-line" />
      <Tool
        name="Bullet list"
        keys="Mod-Shift-8"
        icon="bullets"
        on={now.bullets}
        act={() => on().toggleBulletList().run()}
      />
      <Tool
        name="Numbered list"
        keys="Mod-Shift-7"
        icon="numbers"
        on={now.numbers}
        act={() => on().toggleOrderedList().run()}
      />
      <Tool
        name="Quote"
        keys="Mod-Alt-4"
        icon="quote"
        on={now.quote}
        act={() => on().toggleBlockquote().run()}
      />
      <InsertMenu editor={editor} surroundings={surroundings} />
      <Radix.Separator className="bar-line" />
      <Tool name="Undo" keys="Mod-z" icon="undo" disabled={!now.canUndo} act={() => on().undo().run()} />
      <Tool
        name="Redo"
        keys="Mod-Shift-z"
        icon="redo"
        disabled={!now.canRedo}
        act={() => on().redo().run()}
      />
      <Radix.Separator className="bar-line" />
      <Tool
        name="Move the block up"
        keys="Alt-ArrowUp"
        icon="up"
        act={() => on().command(moveBlock("up")).run()}
      />
      <Tool
        name="Move the block down"
        keys="Alt-ArrowDown"
        icon="down"
        act={() => on().command(moveBlock("down")).run()}
      />
      <Tool
        name="Delete the block"
        keys="Mod-Shift-k"
        icon="delete"
        act={() => on().command(deleteBlock).run()}
      />
      <DetailTools editor={editor} surroundings={surroundings} />
      {now.table && <TableTools editor={editor} />}
      <Tool name="Keys" keys="Mod-/" icon="keys" last act={() => surroundings.opened.set("keys")} />
    </Radix.Root>
  );
}
