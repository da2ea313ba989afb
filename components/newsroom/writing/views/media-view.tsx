import type { ReactNodeViewProps } from "@tiptap/react";
import { ClipBlock } from "#components/article/blocks/clip-block.tsx";
import { PictureBlock } from "#components/article/blocks/picture-block.tsx";
import { useStore } from "../store.ts";
import { NotThere, surroundingsOf, WholeBlock } from "./whole-block.tsx";

/** A picture or a clip, as readers see it. */
export function MediaView(props: ReactNodeViewProps) {
  const { media, paper } = surroundingsOf(props);
  const shown = useStore(media).get(props.node.attrs.mediaId);
  const kind = props.node.type.name === "image" ? "Picture" : "Clip";
  if (shown?.kind !== props.node.type.name) {
    return (
      <WholeBlock label={`${kind} that is not there`} selected={props.selected}>
        <NotThere>This {kind.toLowerCase()} is no longer there. Readers see nothing here.</NotThere>
      </WholeBlock>
    );
  }
  return (
    <WholeBlock label={`${kind}: ${shown.alt || "no alt text yet"}`} selected={props.selected}>
      <PictureBlock media={shown} />
      <ClipBlock media={shown} interfaceLanguage={paper.language} />
    </WholeBlock>
  );
}
