import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** A click below the last block goes on writing there, whatever the last block is. */
export const EndOfBody = Extension.create({
  name: "endOfBody",
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { mousedown: goOn } } })],
});

function goOn(view: EditorView, event: MouseEvent): boolean {
  const { state, dom } = view;
  const last = dom.lastElementChild?.getBoundingClientRect();
  const paragraph = state.schema.nodes.paragraph;
  if (event.target !== dom || !last || event.clientY <= last.bottom || !view.editable || !paragraph)
    return false;
  if (state.doc.lastChild?.isTextblock) return false;
  const end = state.doc.content.size;
  const tr = state.tr.insert(end, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  view.focus();
  event.preventDefault();
  return true;
}
