import type { Command } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";

/* Blocks are moved and deleted as a whole. In a list, its item is what moves. */

interface Place {
  from: number;
  to: number;
  depth: number;
}

/** The list items that hold the selection, from the inner ones, and the block at last. */
function placesOf({ selection }: EditorState): Place[] {
  const { $from, $to } = selection;
  const places: Place[] = [];
  for (let depth = Math.min($from.depth, $from.sharedDepth($to.pos)); depth > 0; depth--) {
    if (depth === 1 || $from.node(depth).type.name === "listItem")
      places.push({ from: $from.before(depth), to: $from.after(depth), depth });
  }
  if (places.length > 0) return places;
  // Several blocks, or one that is chosen as a whole.
  if ($from.depth > 0) return [{ from: $from.before(1), to: $to.after(1), depth: 1 }];
  return selection.from < selection.to ? [{ from: selection.from, to: selection.to, depth: 1 }] : [];
}

/**
 * Exchanges the block with the one before or after it; the selection goes with it. The first item of a list, on its way
 * up, takes the list along.
 */
export function moveBlock(way: "up" | "down"): Command {
  return ({ state, tr, dispatch }) => {
    for (const place of placesOf(state)) {
      const $edge = state.doc.resolve(way === "up" ? place.from : place.to);
      const other = way === "up" ? $edge.nodeBefore : $edge.nodeAfter;
      if (!other) continue;
      if (dispatch) exchange(state, tr, place, other, way);
      return true;
    }
    return false;
  };
}

function exchange(state: EditorState, tr: Transaction, { from, to }: Place, other: Node, way: "up" | "down") {
  const moved = state.doc.slice(from, to).content;
  const step = way === "up" ? -other.nodeSize : other.nodeSize;
  const both = way === "up" ? moved.append(Fragment.from(other)) : Fragment.from(other).append(moved);
  const start = way === "up" ? from + step : from;
  tr.replaceWith(start, start + both.size, both);
  keepSelection(state, tr, step);
  closeHistory(tr).scrollIntoView();
}

function keepSelection({ selection }: EditorState, tr: Transaction, step: number) {
  const { doc } = tr;
  tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(doc, selection.from + step)
      : TextSelection.between(doc.resolve(selection.anchor + step), doc.resolve(selection.head + step)),
  );
}

/** Deletes the whole block; an empty body is left with a paragraph. */
export const deleteBlock: Command = ({ state, tr, dispatch }) => {
  const [place] = placesOf(state);
  if (!place) return false;
  if (!dispatch) return true;
  const parent = state.doc.resolve(place.from).parent;
  const alone = place.depth > 1 && parent.childCount === 1;
  const { from, to } = alone ? listAround(state, place) : place;
  const paragraph = state.schema.nodes.paragraph;
  if (from === 0 && to === state.doc.content.size && paragraph) tr.replaceWith(from, to, paragraph.create());
  else tr.delete(from, to);
  closeHistory(tr)
    .setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size))))
    .scrollIntoView();
  return true;
};

/** A list without items is no list: with its last item it goes too. */
function listAround({ doc }: EditorState, { from, to }: Place): { from: number; to: number } {
  const $from = doc.resolve(from);
  const alone = $from.depth === 1 || $from.node(-1).childCount > 1;
  return alone ? { from: $from.before(), to: $from.after() } : { from, to };
}
