import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { type Surroundings, shelve } from "./surroundings.ts";

/** The block that is chosen as a whole, if one is. */
function chosen({ state: { selection } }: Editor) {
  return selection instanceof NodeSelection ? { node: selection.node, at: selection.from } : undefined;
}

/**
 * Leads to what is told of the block at the caret: the line in it, the form of an embed, or the words of a picture.
 * @returns whether there is any such thing
 */
export function openDetails(editor: Editor, surroundings: Surroundings): boolean {
  const { selection } = editor.state;
  const whole = chosen(editor);
  if (whole?.node.type.name === "embed") {
    surroundings.opened.set("embed");
    return true;
  }
  if (whole?.node.type.name === "image" || whole?.node.type.name === "video") {
    void describe(editor, surroundings);
    return true;
  }
  const at = whole?.at ?? (selection.$from.depth > 0 ? selection.$from.before(1) : undefined);
  const block = at === undefined ? null : editor.view.nodeDOM(at);
  const line = block instanceof Element ? block.querySelector<HTMLElement>(".line-field") : null;
  line?.focus();
  return line !== null;
}

/** Lets somebody mend a picture's words. It may come back as a copy, with another id. */
async function describe(editor: Editor, surroundings: Surroundings) {
  const whole = chosen(editor);
  const media = whole && surroundings.media.get().get(whole.node.attrs.mediaId);
  if (!media) return surroundings.tell("There is nothing left to describe: it is no longer there.");
  const described = await surroundings.tools.describeMedia(media);
  if (!described || editor.isDestroyed) return editor.commands.focus();
  shelve(surroundings, [described]);
  if (described.id !== media.id) putInPlace(editor, whole.at, { mediaId: described.id });
  return editor.commands.focus();
}

/** Exchanges what a block shows. */
export async function replaceMedia(editor: Editor, surroundings: Surroundings) {
  const whole = chosen(editor);
  const kind = whole?.node.type.name;
  if (kind !== "image" && kind !== "video" && kind !== "gallery") return;
  const picked = await surroundings.tools.pickMedia(kind);
  if (!picked?.[0] || editor.isDestroyed || !whole) return editor.commands.focus();
  shelve(surroundings, picked);
  if (kind === "gallery" && picked.length < 2)
    return surroundings.tell("A gallery has two pictures at least.");
  putInPlace(
    editor,
    whole.at,
    kind === "gallery" ? { mediaIds: picked.map(({ id }) => id) } : { mediaId: picked[0].id },
  );
  return editor.commands.focus();
}

/** The block may have moved while somebody chose: it is the chosen one that is changed, wherever it is. */
function putInPlace(editor: Editor, at: number, changed: Record<string, unknown>) {
  const place = chosen(editor)?.at ?? at;
  const node = editor.state.doc.nodeAt(place);
  if (!node) return;
  const tr = editor.state.tr.setNodeMarkup(place, undefined, { ...node.attrs, ...changed });
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, place)));
}
