"use client";

import { type FormEvent, useEffect, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import type { MediaForEditing } from "#domain/media/for-editors.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { Dialog } from "../dialog.tsx";
import { ask, mediaItemAddress, Refused } from "./asking.ts";
import { CaptionFiles, type NewTrack } from "./caption-files.tsx";
import { FocalPoint } from "./focal-point.tsx";
import { MediaFacts } from "./media-facts.tsx";
import { PosterChoice } from "./poster-choice.tsx";

interface MediaDetailsProps {
  media: Media;
  /** What it is now: the same, or, where readers are shown it, a copy with an id of its own. */
  onDone: (media: Media) => void;
  onClose: () => void;
}

/** What a picture or clip shows: words, focal point, and of a clip its still picture, captions and transcript. */
export function MediaDetails({ media, onDone, onClose }: MediaDetailsProps) {
  const clip = media.kind === "video" ? media : undefined;
  const [known, setKnown] = useState<MediaForEditing>();
  const [words, setWords] = useState({ alt: media.alt, caption: media.caption, credit: media.credit });
  const [point, setPoint] = useState(
    media.kind === "image" ? { x: media.focalX, y: media.focalY } : { x: 0.5, y: 0.5 },
  );
  const [poster, setPoster] = useState(clip?.poster);
  const [kept, setKept] = useState(clip?.tracks ?? []);
  const [added, setAdded] = useState<NewTrack[]>([]);
  const [transcript, setTranscript] = useState(clip?.transcript ?? "");
  const [saving, setSaving] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [wrong, setWrong] = useState<{ field: string; message: string }>();

  useEffect(() => {
    const stop = new AbortController();
    ask<MediaForEditing>(mediaItemAddress(media.id), { signal: stop.signal })
      .then(setKnown)
      // What is not known is not told; saving says what is wrong.
      .catch(() => {});
    return () => stop.abort();
  }, [media.id]);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    // A form inside the editor's own must not send that one too.
    event.stopPropagation();
    setSaving(true);
    setWrong(undefined);
    const ofClip = clip && {
      ...(poster && { posterId: poster.id }),
      transcript,
      keptTracks: kept.map(({ source }) => source),
      newTracks: added.map(({ kind, language, label, text }) => ({ kind, language, label, text })),
    };
    const json = { ...words, focalX: point.x, focalY: point.y, ...ofClip };
    try {
      onDone(await ask<Media>(mediaItemAddress(media.id), { method: "POST", json }));
    } catch (error) {
      const { field, message } =
        error instanceof Refused
          ? error
          : { field: "form", message: "This could not be saved just now. Nothing is lost: try again." };
      setWrong({ field, message });
    } finally {
      setSaving(false);
    }
  }

  const told = JSON.stringify([words, point, poster?.id, kept, added, transcript]);
  const [atFirst] = useState(told);
  /** What was typed is dropped by nobody's slip: it asks once more. */
  const leave = () => (told === atFirst ? onClose() : setLeaving(true));

  const error = (field: string) => (wrong?.field === field ? wrong.message : undefined);
  const beside = ["alt", "caption", "credit", "transcript", "newTracks"];
  const field = (name: keyof typeof words) => ({
    name,
    id: `media-${name}`,
    value: words[name],
    error: error(name),
    onChange: ({ target }: { target: { value: string } }) => setWords({ ...words, [name]: target.value }),
  });

  return (
    <Dialog
      wide
      open
      onOpenChange={(stays) => !stays && leave()}
      title={clip ? "Details of the clip" : "Details of the picture"}
    >
      <form className="media-details" aria-label="Details" aria-busy={saving} noValidate onSubmit={save}>
        {wrong && !beside.includes(wrong.field) && <Notice tone="wrong">{wrong.message}</Notice>}
        <div className="media-details-parts">
          <div className="media-details-look">
            {media.kind === "image" ? (
              <FocalPoint picture={media} point={point} onChange={setPoint} />
            ) : (
              <PosterChoice clip={media} poster={poster} onChange={setPoster} />
            )}
          </div>
          <div className="media-details-words">
            <TextArea
              label="Alt text"
              rows={3}
              hint="What is to be seen, in a sentence, for whoever cannot see it."
              {...field("alt")}
            />
            <TextArea label="Caption" rows={3} {...field("caption")} />
            <Field label="Credit" hint="Who made it, and whom it comes from." {...field("credit")} />
            {clip && (
              <>
                <CaptionFiles
                  kept={kept}
                  added={added}
                  error={error("newTracks")}
                  onKeep={setKept}
                  onAdd={setAdded}
                />
                <TextArea
                  label="Transcript"
                  name="transcript"
                  id="media-transcript"
                  rows={5}
                  hint="All that is said, for whoever cannot hear it. A blank line begins a paragraph."
                  value={transcript}
                  error={error("transcript")}
                  onChange={({ target }) => setTranscript(target.value)}
                />
              </>
            )}
          </div>
        </div>
        <MediaFacts media={media} known={known} />
        {leaving ? (
          <div className="dialog-actions" role="alert">
            <p className="dialog-question">What you changed is not saved.</p>
            <Button type="button" look="danger" onClick={onClose}>
              Discard changes
            </Button>
            <Button type="button" look="quiet" onClick={() => setLeaving(false)}>
              Keep editing
            </Button>
          </div>
        ) : (
          <div className="dialog-actions">
            <Button type="button" look="quiet" onClick={leave}>
              Cancel
            </Button>
            <Button disabled={saving}>{saving ? "Saving…" : "Save details"}</Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
