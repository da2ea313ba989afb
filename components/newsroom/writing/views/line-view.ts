import type { NodeViewRenderer } from "@tiptap/core";
import { redo, undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import type { EditorView, NodeView } from "@tiptap/pm/view";

/** How a block is drawn around its text, in the elements that readers get. */
export interface Frame {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  /** Where the line is written. */
  line: HTMLElement;
  /** Told the block when it is drawn first, and when it has changed. */
  show?: (node: Node) => void;
}

interface Line {
  attribute: string;
  /** Its accessible name, and what stands in it while it is empty. */
  label: string;
  /** Whether it is read before the block's text or after it. */
  stands: "before" | "after";
}

/**
 * A block whose attribute is written where readers will read it: a quotation's attribution, a table's caption. The
 * line belongs to the document: what is typed there is undone with everything else.
 */
export function lineView(frame: () => Frame, { attribute, label, stands }: Line): NodeViewRenderer {
  return ({ node: first, view, getPos }) => {
    const { dom, contentDOM, line, show } = frame();
    let node = first;
    const field = document.createElement("textarea");
    field.className = "line-field";
    field.rows = 1;
    field.placeholder = label;
    field.setAttribute("aria-label", label);
    field.dir = "auto";
    line.contentEditable = "false";
    line.append(field);

    const draw = () => {
      const value = String(node.attrs[attribute] ?? "");
      if (field.value !== value) field.value = value;
      dom.toggleAttribute("data-no-line", value === "");
      field.readOnly = !view.editable;
      show?.(node);
    };
    field.addEventListener("input", () => {
      const at = getPos();
      if (at === undefined) return;
      const value = field.value.replace(/\s*\n\s*/g, " ");
      const none = node.type.spec.attrs?.[attribute]?.default ?? "";
      const attrs = { ...node.attrs, [attribute]: value === "" ? none : value };
      view.dispatch(view.state.tr.setNodeMarkup(at, undefined, attrs));
    });
    field.addEventListener("keydown", (event) => {
      const at = getPos();
      if (at !== undefined && leaveByKey(view, event, at, node, stands)) event.preventDefault();
    });
    draw();

    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type) return false;
        node = next;
        draw();
        return true;
      },
      stopEvent: (event) => event.target === field,
      ignoreMutation: (change) => change.type !== "selection" && !contentDOM.contains(change.target),
    } satisfies NodeView;
  };
}

/** Enter, Escape and the arrows lead from the line into the text; undo and redo are the document's. */
function leaveByKey(
  view: EditorView,
  event: KeyboardEvent,
  at: number,
  node: Node,
  stands: Line["stands"],
): boolean {
  const { state } = view;
  const go = (place: number, direction: 1 | -1) => {
    const { tr, doc } = view.state;
    view.dispatch(tr.setSelection(Selection.near(doc.resolve(place), direction)).scrollIntoView());
    view.focus();
    return true;
  };
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
    const back = event.key.toLowerCase() === "z" && !event.shiftKey;
    (back ? undo : redo)(state, view.dispatch);
    return true;
  }
  if (event.isComposing) return false;
  const end = at + node.nodeSize;
  if (event.key === "Escape") return go(stands === "before" ? at + 1 : end - 1, stands === "before" ? 1 : -1);
  if (stands === "before") {
    if (event.key === "Enter" || event.key === "ArrowDown") return go(at + 1, 1);
    return event.key === "ArrowUp" && at > 0 ? go(at, -1) : false;
  }
  if (event.key === "ArrowUp") return go(end - 1, -1);
  if (event.key !== "Enter" && event.key !== "ArrowDown") return false;
  if (event.key === "Enter" || end === state.doc.content.size) {
    const paragraph = state.schema.nodes.paragraph?.create();
    if (paragraph && state.doc.nodeAt(end)?.type.name !== "paragraph")
      view.dispatch(state.tr.insert(end, paragraph));
  }
  return go(end, 1);
}
