"use client";

import { MediaChooser, type MediaChooserProps } from "./media-chooser.tsx";
import { MediaDetails } from "./media-details.tsx";

/** The library as a dialog, in which what is chosen can be described too. */
export function MediaPicker(props: Omit<MediaChooserProps, "details">) {
  return (
    <MediaChooser
      {...props}
      details={(media, onDone, onClose) => <MediaDetails media={media} onDone={onDone} onClose={onClose} />}
    />
  );
}
