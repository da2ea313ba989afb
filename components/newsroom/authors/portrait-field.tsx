"use client";

import { useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import { Button } from "../../ui/button.tsx";
import { MediaPicker } from "../media/media-picker.tsx";
import { Thumbnail } from "../media/thumbnail.tsx";

/** What an author looks like: a picture of the library, or none. */
export function PortraitField({ portrait }: { portrait: Media | undefined }) {
  const [chosen, setChosen] = useState(portrait);
  const [picking, setPicking] = useState(false);
  return (
    <fieldset className="portrait-field">
      <legend className="field-label">Portrait</legend>
      <input type="hidden" name="portraitId" value={chosen?.id ?? ""} />
      {chosen && <Thumbnail media={chosen} />}
      <div className="form-actions">
        <Button type="button" look="quiet" onClick={() => setPicking(true)}>
          {chosen ? "Choose another picture" : "Choose a picture"}
        </Button>
        {chosen && (
          <Button type="button" look="bare" onClick={() => setChosen(undefined)}>
            Remove the portrait
          </Button>
        )}
      </div>
      <MediaPicker
        open={picking}
        kind="image"
        onPick={([media]) => setChosen(media)}
        onClose={() => setPicking(false)}
      />
    </fieldset>
  );
}
