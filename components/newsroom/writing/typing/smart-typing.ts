import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { setSmartly } from "./smart-text.ts";

/** What was set in place of what was typed, until anything else happens: Backspace brings the typed back. */
interface JustSet {
  from: number;
  to: number;
  typed: string;
}

const key = new PluginKey<JustSet | undefined>("smartTyping");

/** As much of a block before the caret as any rule looks at. */
const enough = 300;

/**
 * Quotation marks, dashes and ellipses as the language at the caret has them. The typed character comes first and
 * what replaces it is a step of its own, so that one undo brings the typed one back.
 */
export const smartTyping = (languageOfBody: () => string) =>
  Extension.create({
    name: "smartTyping",
    // Before the rules of Markdown, which see what is set.
    priority: 150,
    addProseMirrorPlugins: () => [
      new Plugin<JustSet | undefined>({
        key,
        state: {
          init: () => undefined,
          apply: (tr, before) => tr.getMeta(key) ?? (tr.docChanged || tr.selectionSet ? undefined : before),
        },
        props: {
          handleTextInput: (view, from, to, typed) => handleInput(view, from, to, typed, languageOfBody()),
          handleKeyDown: (view, event) => event.key === "Backspace" && bringBack(view),
        },
      }),
    ],
  });

function handleInput(view: EditorView, from: number, to: number, typed: string, language: string): boolean {
  if (typed.length !== 1 || view.composing) return false;
  const { state } = view;
  const $from = state.doc.resolve(from);
  if (!$from.parent.isTextblock || $from.marks().some(({ type }) => type.name === "link")) return false;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - enough),
    $from.parentOffset,
    "\n",
    "\ufffc",
  );
  const set = setSmartly(before, typed, languageAt(state, from) ?? language);
  if (!set || set.text === typed) return false;

  view.dispatch(state.tr.insertText(typed, from, to).scrollIntoView());
  const start = from - set.back;
  const end = start + set.text.length;
  const raw = before.slice(before.length - set.back) + typed;
  const tr = view.state.tr.insertText(set.text, start, from + typed.length);
  view.dispatch(closeHistory(tr).setMeta(key, { from: start, to: end, typed: raw } satisfies JustSet));
  return true;
}

/** The language that a mark at this place says the text is in. */
function languageAt(state: EditorState, at: number): string | undefined {
  const marks = state.storedMarks ?? state.doc.resolve(at).marks();
  return marks.find(({ type }) => type.name === "language")?.attrs.lang;
}

function bringBack(view: EditorView): boolean {
  const set = key.getState(view.state);
  if (!set) return false;
  const tr = closeHistory(view.state.tr).insertText(set.typed, set.from, set.to);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, set.from + set.typed.length)));
  return true;
}
