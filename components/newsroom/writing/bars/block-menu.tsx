"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { DropdownMenu, Toolbar } from "radix-ui";
import { type Offered, offeredBlocks } from "../blocks.ts";
import { KeyCaps } from "../key-caps.tsx";
import { pageOf } from "../page-of.ts";
import type { Surroundings } from "../surroundings.ts";

/** Kinds that a block of text can be turned into. The first that holds the caret names it, so the outer ones come first. */
const kinds = [
  "factBox",
  "table",
  "blockquote",
  "bulletList",
  "orderedList",
  "pullQuote",
  "heading",
  "paragraph",
];

const turns = offeredBlocks.filter(({ kind }) => kinds.includes(kind) && kind !== "table");

const nameHere = ({ editor }: { editor: Editor }) => {
  const here = offeredBlocks.filter(({ isHere }) => isHere?.(editor));
  here.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return here[0]?.name ?? chosenName(editor) ?? "Block";
};

const chosenName = ({ state }: Editor) =>
  offeredBlocks.find(({ kind }) => kind === state.doc.nodeAt(state.selection.from)?.type.name)?.name;

/** Says what the block with the caret is, and turns it into another. */
export function BlockMenu({ editor, surroundings }: { editor: Editor; surroundings: Surroundings }) {
  const name = useEditorState({ editor, selector: nameHere });
  const choose = (block: Offered) => block.insert(editor, surroundings);
  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger className="tool tool-menu" aria-label={`Kind of block: ${name}`}>
          <span>{name}</span>
          <span aria-hidden="true">▾</span>
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal container={pageOf(editor)}>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            editor.commands.focus();
          }}
        >
          <DropdownMenu.RadioGroup value={name}>
            {turns.map((block) => (
              <DropdownMenu.RadioItem
                key={block.name}
                value={block.name}
                className="menu-item"
                onSelect={() => choose(block)}
              >
                {block.name}
                <KeyCaps keys={block.keys} />
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
