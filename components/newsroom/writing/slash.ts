import { type Editor, Extension, type Range } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { exitSuggestion, Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import { findBlocks, type Offered } from "./blocks.ts";
import type { Surroundings } from "./surroundings.ts";

const key = new PluginKey("slash");

/** A slash at the head of a paragraph offers the blocks; what is typed after it finds them. */
export const slashFor = (surroundings: Surroundings) =>
  Extension.create({
    name: "slash",
    // Before whatever else Enter and the arrows do.
    priority: 300,
    addProseMirrorPlugins() {
      return [
        Suggestion<Offered, Offered>({
          pluginKey: key,
          editor: this.editor,
          char: "/",
          startOfLine: true,
          allowSpaces: true,
          decorationClass: "slash",
          items: ({ query }) => findBlocks(query),
          allow: ({ state, range }) => mayOffer(state.doc.resolve(range.from)),
          command: ({ editor, range, props }) => choose(editor, range, props, surroundings),
          render: () => menu(surroundings),
        }),
      ];
    },
  });

const mayOffer = ($at: ReturnType<Editor["state"]["doc"]["resolve"]>) =>
  $at.depth === 1 && $at.parent.type.name === "paragraph";

function choose(editor: Editor, range: Range, block: Offered, surroundings: Surroundings) {
  editor.chain().focus().deleteRange(range).run();
  block.insert(editor, surroundings);
}

/** The menu itself is drawn by React, from what stands in the store; the keys are the text's. */
function menu({ slash }: Surroundings) {
  const show = ({ editor, items, query, command, clientRect }: SuggestionProps<Offered, Offered>) => {
    // Tiptap tells a moment after the key: by then it may have been left.
    if (!key.getState(editor.state)?.active) return;
    slash.set({
      names: items.map(({ name }) => name),
      active: 0,
      query,
      place: () => clientRect?.() ?? new DOMRect(),
      choose: (place) => {
        const chosen = items[place];
        if (chosen) command(chosen);
      },
      leave: () => exitSuggestion(editor.view, key),
    });
  };
  return {
    onStart: show,
    onUpdate: show,
    onExit: () => slash.set(undefined),
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      const open = slash.get();
      if (!open || open.names.length === 0) return false;
      const { length } = open.names;
      const go = (active: number) => slash.set({ ...open, active: (active + length) % length });
      if (event.key === "ArrowDown") go(open.active + 1);
      else if (event.key === "ArrowUp") go(open.active - 1);
      else if (event.key === "Home") go(0);
      else if (event.key === "End") go(length - 1);
      else if (event.key === "Enter" || event.key === "Tab") open.choose(open.active);
      else return false;
      return true;
    },
  };
}
