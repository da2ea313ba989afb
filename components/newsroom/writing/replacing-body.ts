import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Selection } from "@tiptap/pm/state";
import type { Body } from "#domain/articles/body.ts";

/**
 * Puts a body in place of the one that is written, in one step of its own. What both have in common at the beginning
 * and the end is left alone, and the caret with it.
 * @throws RangeError for a body that does not fit the schema
 */
export function replaceBody(editor: Editor, body: Body): void {
  const { state, view } = editor;
  const next = state.schema.nodeFromJSON(body);
  next.check();
  const start = state.doc.content.findDiffStart(next.content);
  if (start === null) return;
  const tr = state.tr.replaceWith(0, state.doc.content.size, next.content);
  const caret = Math.min(state.selection.from, tr.doc.content.size);
  tr.setSelection(Selection.near(tr.doc.resolve(caret)));
  view.dispatch(closeHistory(tr));
  // What is typed next is a step of its own again.
  view.dispatch(closeHistory(view.state.tr));
}
