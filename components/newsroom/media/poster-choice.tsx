"use client";

import { useRef, useState } from "react";
import type { Clip, Picture } from "#domain/articles/article.ts";
import { Button } from "../../ui/button.tsx";
import { FieldError } from "../../ui/field-error.tsx";
import { Refused } from "./asking.ts";
import { MediaChooser } from "./media-chooser.tsx";
import { nameOf } from "./media-grid.tsx";
import { PlainPicture } from "./plain-picture.tsx";
import { frameOf } from "./taking-frames.ts";
import { uploadMedia } from "./uploading.ts";

interface PosterChoiceProps {
  clip: Clip;
  poster: Picture | undefined;
  onChange: (poster: Picture) => void;
}

/** A clip to look at, and its still picture: the frame it shows now, or a picture of the library. */
export function PosterChoice({ clip, poster, onChange }: PosterChoiceProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [picking, setPicking] = useState(false);
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState("");

  async function take(): Promise<void> {
    if (!video.current) return;
    setTaking(true);
    setProblem("");
    try {
      const media = await uploadMedia(await frameOf(video.current, nameOf(clip)), () => {});
      if (media.kind === "image") onChange(media);
    } catch (error) {
      const why = error instanceof Refused ? error.message : "Play the clip to the frame you want first.";
      setProblem(`The frame could not be taken. ${why}`);
    } finally {
      setTaking(false);
    }
  }

  return (
    <fieldset className="poster">
      <legend className="field-label">Still picture</legend>
      <p className="field-hint">Readers see it before they play the clip.</p>
      <div className="poster-parts">
        {/* biome-ignore lint/a11y/useMediaCaption: what the clip has is shown beneath, to be changed. */}
        <video
          ref={video}
          controls
          preload="metadata"
          playsInline
          src={clip.source}
          width={clip.width}
          height={clip.height}
          aria-label={clip.alt || nameOf(clip)}
        />
        {poster ? (
          <PlainPicture picture={poster} alt="What readers see first" />
        ) : (
          <p className="poster-none quiet">None yet</p>
        )}
      </div>
      <FieldError id="poster-error" error={problem} />
      <div className="form-actions">
        <Button type="button" look="quiet" disabled={taking} onClick={() => void take()}>
          {taking ? "Taking it…" : "Take this frame"}
        </Button>
        <Button type="button" look="quiet" onClick={() => setPicking(true)}>
          Choose a picture
        </Button>
      </div>
      <MediaChooser
        open={picking}
        kind="image"
        onPick={([media]) => {
          if (media?.kind === "image") onChange(media);
        }}
        onClose={() => setPicking(false)}
      />
    </fieldset>
  );
}
