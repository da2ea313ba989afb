"use client";

import { useState } from "react";
import { toast } from "sonner";
import type { Media } from "#domain/articles/article.ts";
import type { MediaPage } from "#domain/media/for-editors.ts";
import { Button } from "../../ui/button.tsx";
import { DeskHead } from "../desk-head.tsx";
import { acceptedFiles, DropZone, UploadButton } from "./drop-zone.tsx";
import { LibrarySearch } from "./library-search.tsx";
import { LibraryShelf } from "./library-shelf.tsx";
import { MediaDetails } from "./media-details.tsx";
import { calledOf, MediaGrid } from "./media-grid.tsx";
import { UploadRows } from "./upload-rows.tsx";
import { type LibraryKind, useLibrary } from "./use-library.ts";
import { useUploads } from "./use-uploads.ts";

const kinds: { name: string; kind: LibraryKind }[] = [
  { name: "All", kind: undefined },
  { name: "Pictures", kind: "image" },
  { name: "Clips", kind: "video" },
];

/** Every picture and clip there is: to look through, to add to, to describe. */
export function Library({ first }: { first: MediaPage }) {
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<LibraryKind>();
  const [described, setDescribed] = useState<Media>();
  const library = useLibrary({ open: true, query, kind }, first);
  const uploads = useUploads((media) => {
    if (!kind || kind === media.kind) library.putFirst(media);
    toast.success(`${calledOf(media)} is in the library.`);
  });
  const onDescribed = (before: Media, media: Media) => {
    if (media.id === before.id) library.replace(media);
    else library.putFirst(media);
    toast.success(media.id === before.id ? "Saved." : "Saved as a copy: readers see the other as it was.");
    setDescribed(undefined);
  };

  return (
    <DropZone onFiles={uploads.add}>
      <DeskHead title="Media">
        <UploadButton look="primary" accept={acceptedFiles.all} onFiles={uploads.add} />
      </DeskHead>
      <LibrarySearch id="library-search" query={query} onQuery={setQuery}>
        <fieldset className="library-kinds">
          <legend className="sr-only">What to show</legend>
          {kinds.map((each) => (
            <Button
              key={each.name}
              type="button"
              look="bare"
              aria-pressed={kind === each.kind}
              onClick={() => setKind(each.kind)}
            >
              {each.name}
            </Button>
          ))}
        </fieldset>
      </LibrarySearch>
      <UploadRows rows={uploads.rows} onCancel={uploads.cancel} onRetry={uploads.retry} />
      <LibraryShelf library={library} query={query}>
        <MediaGrid
          label="Pictures and clips"
          media={library.media}
          chosen={described ? [described.id] : []}
          onChoose={setDescribed}
          onOpen={setDescribed}
        />
      </LibraryShelf>
      {described && (
        <MediaDetails
          media={described}
          onDone={(media) => onDescribed(described, media)}
          onClose={() => setDescribed(undefined)}
        />
      )}
    </DropZone>
  );
}
