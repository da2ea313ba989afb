import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Media } from "#domain/articles/article.ts";
import { type Surroundings, shelve } from "./surroundings.ts";
import { drawUpload, type Upload } from "./views/upload-view.ts";

/*
 * Files that are pasted or dropped. Until one has arrived it stands in the text as a placeholder that is no part of the
 * body: it moves with the text around it, and is nowhere when the page is left.
 */

const key = new PluginKey<DecorationSet>("uploads");

type Change = { add: Upload; at: number } | { remove: Upload };

const takes = (file: File) => /^(image\/|video\/mp4$)/.test(file.type);

export const Uploads = Extension.create<{ surroundings: Surroundings }>({
  name: "uploads",
  addProseMirrorPlugins() {
    const { editor } = this;
    const { surroundings } = this.options;
    const begin = (files: readonly File[], at: number) => {
      const wrong = files.find((file) => !takes(file));
      if (wrong) surroundings.tell(`“${wrong.name}” is neither a picture nor an MP4 clip.`);
      for (const file of files.filter(takes)) upload(editor, surroundings, file, at);
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, set) {
            const moved = set.map(tr.mapping, tr.doc);
            const change: Change | undefined = tr.getMeta(key);
            if (!change) return moved;
            if ("remove" in change)
              return moved.remove(moved.find(undefined, undefined, (spec) => spec.upload === change.remove));
            const { add } = change;
            return moved.add(tr.doc, [
              Decoration.widget(change.at, add.element, {
                upload: add,
                side: -1,
                ignoreSelection: true,
                stopEvent: () => true,
              }),
            ]);
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste: (view, event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            // Word puts a picture of the text beside the text.
            if (files.length === 0 || event.clipboardData?.types.includes("text/html")) return false;
            begin(files, placeAfter(view.state));
            return true;
          },
          handleDrop: (view, event) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (files.length === 0) return false;
            event.preventDefault();
            begin(files, placeAt(view, event));
            return true;
          },
        },
      }),
    ];
  },
});

/** The place after the block with the caret. */
function placeAfter({ selection: { $from, to } }: EditorState): number {
  return $from.depth === 0 ? to : $from.after(1);
}

/** The place between two blocks that is nearest to where something was dropped. */
function placeAt(view: EditorView, { clientX, clientY }: DragEvent): number {
  const found = view.posAtCoords({ left: clientX, top: clientY });
  if (!found) return view.state.doc.content.size;
  const $at = view.state.doc.resolve(found.pos);
  if ($at.depth === 0) return found.pos;
  const block = view.nodeDOM($at.before(1));
  const box = block instanceof Element ? block.getBoundingClientRect() : undefined;
  return box && clientY < box.top + box.height / 2 ? $at.before(1) : $at.after(1);
}

async function upload(editor: Editor, surroundings: Surroundings, file: File, at: number) {
  const send = async () => {
    const calledOff = new AbortController();
    placeholder.show({ share: 0, cancel: () => calledOff.abort() });
    try {
      const media = await surroundings.tools.uploadMedia(
        file,
        (share) => placeholder.show({ share, cancel: () => calledOff.abort() }),
        calledOff.signal,
      );
      // What had arrived when it was called off stays among the media, but not in the text.
      if (calledOff.signal.aborted) remove(editor, placeholder);
      else arrive(editor, surroundings, placeholder, media);
    } catch (error) {
      if (calledOff.signal.aborted) remove(editor, placeholder);
      else placeholder.show({ failed: reason(error), again: send, leave: () => remove(editor, placeholder) });
    }
  };
  const placeholder = drawUpload(file.name);
  editor.view.dispatch(editor.state.tr.setMeta(key, { add: placeholder, at } satisfies Change));
  await send();
}

function reason(error: unknown): string {
  return error instanceof Error && error.message ? error.message : "It did not arrive.";
}

const find = (state: EditorState, upload: Upload) =>
  key.getState(state)?.find(undefined, undefined, (spec) => spec.upload === upload)[0];

function remove(editor: Editor, placeholder: Upload) {
  if (editor.isDestroyed) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, { remove: placeholder } satisfies Change));
}

/** Puts what has arrived where its placeholder stands by now. */
function arrive(editor: Editor, surroundings: Surroundings, placeholder: Upload, media: Media) {
  if (editor.isDestroyed) return;
  shelve(surroundings, [media]);
  const { state, view } = editor;
  const block = state.schema.nodes[media.kind]?.create({ mediaId: media.id });
  const stands = find(state, placeholder)?.from;
  const tr = state.tr.setMeta(key, { remove: placeholder } satisfies Change);
  if (block) {
    const $at = state.doc.resolve(stands ?? state.doc.content.size);
    const at = $at.depth === 0 ? $at.pos : $at.after(1);
    const before = state.doc.resolve(at).nodeBefore;
    const empty =
      before?.type.name === "paragraph" && before.content.size === 0 && at < state.doc.content.size;
    tr.replaceWith(empty ? at - before.nodeSize : at, at, block);
  }
  view.dispatch(tr);
  surroundings.tell(media.kind === "image" ? "The picture is in the text." : "The clip is in the text.");
}
