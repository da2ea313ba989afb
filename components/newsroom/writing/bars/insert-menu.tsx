"use client";

import type { Editor } from "@tiptap/core";
import { DropdownMenu, Toolbar } from "radix-ui";
import { offeredBlocks } from "../blocks.ts";
import { KeyCaps } from "../key-caps.tsx";
import { pageOf } from "../page-of.ts";
import type { Surroundings } from "../surroundings.ts";
import { Icon } from "./icon.tsx";

const inserted = ["image", "gallery", "video", "embed", "table", "factBox", "pullQuote", "horizontalRule"];

/** What can be put between the paragraphs. */
export function InsertMenu({ editor, surroundings }: { editor: Editor; surroundings: Surroundings }) {
  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger className="tool tool-menu" aria-label="Insert">
          <Icon name="insert" />
          <span>Insert</span>
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
            if (!surroundings.opened.get()) editor.commands.focus();
          }}
        >
          {offeredBlocks
            .filter(({ kind }) => inserted.includes(kind))
            .map((block) => (
              <DropdownMenu.Item
                key={block.name}
                className="menu-item"
                onSelect={() => block.insert(editor, surroundings)}
              >
                {block.name}
                <KeyCaps keys={block.keys} />
              </DropdownMenu.Item>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
