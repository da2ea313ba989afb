import { Extension } from "@tiptap/core";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** What an empty block says of itself while the caret is in it. */
const hints: Record<string, string> = {
  paragraph: "Write, or type / for blocks",
  heading: "Heading",
  pullQuote: "Words from the text, enlarged",
};

/**
 * Marks the block where the caret is, for the lines that are shown there alone, and tells what may be written in an
 * empty one. It looks at the way down to the caret, never at the whole body.
 */
export const Whereabouts = Extension.create({
  name: "whereabouts",
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: decorate } })],
});

function decorate({ doc, selection }: EditorState): DecorationSet {
  const { $from, empty } = selection;
  const found: Decoration[] = [];
  if ($from.depth > 0) found.push(Decoration.node($from.before(1), $from.after(1), { class: "is-here" }));
  const { parent, depth } = $from;
  if (empty && parent.isTextblock && parent.content.size === 0) {
    const hint = depth === 1 ? hints[parent.type.name] : undefined;
    if (hint) found.push(Decoration.node($from.before(), $from.after(), { "data-hint": hint }));
  }
  return DecorationSet.create(doc, found);
}
