import type { ReactNodeViewProps } from "@tiptap/react";
import { Gallery } from "#components/article/blocks/gallery.tsx";
import type { BlockOf } from "#domain/articles/body.ts";
import { useStore } from "../store.ts";
import { CaptionField } from "./caption-field.tsx";
import { NotThere, surroundingsOf, WholeBlock } from "./whole-block.tsx";

/** Several pictures side by side, as readers see them; what is told of them all is written beneath. */
export function GalleryView(props: ReactNodeViewProps) {
  const { node, selected, updateAttributes, editor, getPos } = props;
  const media = useStore(surroundingsOf(props).media);
  // The node is of the schema, so that its attributes are a gallery's.
  const { mediaIds, caption } = node.attrs as BlockOf<"gallery">["attrs"];
  const missing = mediaIds.filter((id) => media.get(id)?.kind !== "image").length;
  return (
    <WholeBlock label={`Gallery of ${mediaIds.length} pictures`} selected={selected}>
      <Gallery block={{ type: "gallery", attrs: { mediaIds, caption: "" } }} media={media} />
      <CaptionField
        label="Caption of the gallery"
        value={caption}
        readOnly={!editor.isEditable}
        onChange={(value) => updateAttributes({ caption: value })}
        onLeave={() => editor.commands.setNodeSelection(getPos() ?? 0) && editor.commands.focus()}
        onUndo={(back) => (back ? editor.commands.undo() : editor.commands.redo())}
      />
      {missing > 0 && (
        <NotThere>
          {missing === 1 ? "One picture is" : `${missing} pictures are`} no longer there. Readers see the
          others.
        </NotThere>
      )}
    </WholeBlock>
  );
}
