"use client";

import type { Editor } from "@tiptap/core";
import { posToDOMRect } from "@tiptap/core";
import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { pageOf } from "../page-of.ts";
import type { Opened, Surroundings } from "../surroundings.ts";
import { useOpened } from "./use-opened.ts";

interface AtCaretProps {
  editor: Editor;
  surroundings: Surroundings;
  what: Opened;
  label: string;
  children: ReactNode;
}

/** A small form at the selection. Escape leads back into the text, where the selection is as it was. */
export function AtCaret({ editor, surroundings, what, label, children }: AtCaretProps) {
  const { open, close } = useOpened(surroundings, what);
  const { from, to } = editor.state.selection;
  const anchor = { current: { getBoundingClientRect: () => posToDOMRect(editor.view, from, to) } };
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && close()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal container={pageOf(editor)}>
        <Popover.Content
          className="menu at-caret"
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!surroundings.opened.get()) editor.commands.focus();
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
