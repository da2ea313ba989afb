"use client";

import type { Editor } from "@tiptap/core";
import { Popover } from "radix-ui";
import { useEffect, useId, useRef } from "react";
import { offeredBlocks } from "./blocks.ts";
import { KeyCaps } from "./key-caps.tsx";
import { pageOf } from "./page-of.ts";
import { useStore } from "./store.ts";
import type { Surroundings } from "./surroundings.ts";

/** The blocks that the slash offers. The caret stays in the text; the text names the one that is reached. */
export function SlashList({ editor, surroundings }: { editor: Editor; surroundings: Surroundings }) {
  const open = useStore(surroundings.slash);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const active = open && open.names.length > 0 ? `${id}-${open.active}` : undefined;
  useEffect(() => {
    const text = editor.view.dom;
    const name = (attribute: string, value: string | undefined) =>
      value ? text.setAttribute(attribute, value) : text.removeAttribute(attribute);
    name("aria-activedescendant", active);
    name("aria-controls", active && id);
    name("aria-autocomplete", active && "list");
    if (active) list.current?.querySelector(`#${CSS.escape(active)}`)?.scrollIntoView({ block: "nearest" });
  }, [editor, active, id]);
  if (!open) return null;
  const anchor = { current: { getBoundingClientRect: open.place } };
  return (
    <Popover.Root open>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal container={pageOf(editor)}>
        <Popover.Content
          className="menu slash-menu"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => {
            // Radix hears of the key before the text does, which then leaves it alone.
            event.preventDefault();
            open.leave();
          }}
          onPointerDownOutside={() => open.leave()}
          role="presentation"
        >
          {open.names.length === 0 ? (
            <p className="menu-label" role="status">
              No block is called “{open.query}”. Escape leaves the slash as it is.
            </p>
          ) : (
            <div role="listbox" id={id} aria-label="Blocks" ref={list} tabIndex={-1}>
              {open.names.map((name, place) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, where the focus stays.
                <div
                  key={name}
                  id={`${id}-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === open.active}
                  className="menu-item"
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() =>
                    place !== open.active && surroundings.slash.set({ ...open, active: place })
                  }
                  onClick={() => open.choose(place)}
                >
                  {name}
                  <BlockHint name={name} />
                </div>
              ))}
            </div>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** How else the block is reached: by Markdown where there is any, else by its keys. */
function BlockHint({ name }: { name: string }) {
  const block = offeredBlocks.find((one) => one.name === name);
  if (!block) return null;
  return block.markdown ? <kbd className="kbd">{block.markdown}</kbd> : <KeyCaps keys={block.keys} />;
}
