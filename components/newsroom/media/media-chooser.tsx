"use client";

import { type ReactNode, useId, useState } from "react";
import { toast } from "sonner";
import type { Media } from "#domain/articles/article.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../dialog.tsx";
import { acceptedFiles, DropZone, UploadButton } from "./drop-zone.tsx";
import { LibrarySearch } from "./library-search.tsx";
import { LibraryShelf } from "./library-shelf.tsx";
import { calledOf, MediaGrid } from "./media-grid.tsx";
import { UploadRows } from "./upload-rows.tsx";
import { useLibrary } from "./use-library.ts";
import { useUploads } from "./use-uploads.ts";

export interface MediaChooserProps {
  open: boolean;
  /** `gallery`: several pictures, in the order they are chosen in. */
  kind: "image" | "video" | "gallery";
  /** What was chosen, one at least. */
  onPick: (media: Media[]) => void;
  onClose: () => void;
  /** Draws the details of what is chosen; without it nothing can be described here. */
  details?: (media: Media, onDone: (media: Media) => void, onClose: () => void) => ReactNode;
}

const titles = { image: "Choose a picture", video: "Choose a clip", gallery: "Choose pictures" } as const;

/** The library as a dialog: to look through, to upload into, to choose from. Uploads go on while it is closed. */
export function MediaChooser({ open, kind, onPick, onClose, details }: MediaChooserProps) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Media[]>([]);
  const [described, setDescribed] = useState<Media>();
  const wanted = kind === "video" ? "video" : "image";
  const multiple = kind === "gallery";
  const library = useLibrary({ open, query, kind: wanted });
  const uploads = useUploads((media) => {
    if (media.kind !== wanted) {
      toast.info(
        `${calledOf(media)} is a ${media.kind === "video" ? "clip" : "picture"}. It lies in the library.`,
      );
      return;
    }
    library.putFirst(media);
    setChosen((now) => (multiple ? [...now.filter((each) => each.id !== media.id), media] : [media]));
  });

  const choose = (media: Media) =>
    setChosen((now) => {
      const others = now.filter((each) => each.id !== media.id);
      if (!multiple) return [media];
      return others.length === now.length ? [...now, media] : others;
    });
  const close = () => {
    setChosen([]);
    setQuery("");
    onClose();
  };
  const pick = (media: Media[]) => {
    close();
    onPick(media);
  };
  const onDescribed = (media: Media, before: Media) => {
    if (media.id === before.id) library.replace(media);
    else library.putFirst(media);
    setChosen((now) => now.map((each) => (each.id === before.id ? media : each)));
    setDescribed(undefined);
  };

  return (
    <>
      <Dialog wide open={open} onOpenChange={(stays) => !stays && close()} title={titles[kind]}>
        <DropZone onFiles={uploads.add}>
          <LibrarySearch id={`${id}-search`} query={query} onQuery={setQuery}>
            <UploadButton accept={acceptedFiles[wanted]} onFiles={uploads.add} />
          </LibrarySearch>
          <UploadRows rows={uploads.rows} onCancel={uploads.cancel} onRetry={uploads.retry} />
          <div className="picker-shelf">
            <LibraryShelf library={library} query={query}>
              <MediaGrid
                label={wanted === "image" ? "Pictures" : "Clips"}
                media={library.media}
                chosen={chosen.map((media) => media.id)}
                multiple={multiple}
                onChoose={choose}
                onOpen={(media) => (multiple ? choose(media) : pick([media]))}
              />
            </LibraryShelf>
          </div>
        </DropZone>
        <div className="dialog-actions picker-actions">
          <p className="picker-said quiet" role="status">
            {saidOf(kind, chosen)}
          </p>
          {details && chosen.length === 1 && (
            <Button type="button" look="bare" onClick={() => setDescribed(chosen[0])}>
              Details
            </Button>
          )}
          <Button type="button" look="quiet" onClick={close}>
            Cancel
          </Button>
          <Button
            type="button"
            disabled={chosen.length < (multiple ? 2 : 1) || chosen.length > 60}
            onClick={() => pick(chosen)}
          >
            {buttonOf(kind, chosen.length)}
          </Button>
        </div>
      </Dialog>
      {described &&
        details?.(
          described,
          (media) => onDescribed(media, described),
          () => setDescribed(undefined),
        )}
    </>
  );
}

function saidOf(kind: MediaChooserProps["kind"], chosen: Media[]): string {
  if (kind === "gallery") {
    if (chosen.length > 60) return "A gallery has up to 60 pictures.";
    if (chosen.length < 2) return "A gallery has two pictures or more.";
    return `${chosen.length} pictures, in the order you chose them`;
  }
  return chosen[0] ? calledOf(chosen[0]) : "";
}

function buttonOf(kind: MediaChooserProps["kind"], count: number): string {
  if (kind === "video") return "Use this clip";
  if (kind === "image") return "Use this picture";
  return count >= 2 ? `Use ${count} pictures` : "Use these pictures";
}
