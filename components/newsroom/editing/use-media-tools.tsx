"use client";

import { type ReactNode, useMemo, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import { MediaDetails } from "../media/media-details.tsx";
import { MediaPicker } from "../media/media-picker.tsx";
import { uploadMedia } from "../media/uploading.ts";
import type { FoundLink, WritingTools } from "../writing/writing-tools.ts";
import { ask } from "./answer.ts";

type Kind = Parameters<WritingTools["pickMedia"]>[0];

type Open =
  | { what: "picker"; settle: (media: Media[] | undefined) => void }
  | { what: "details"; media: Media; settle: (media: Media | undefined) => void };

/**
 * What the writing surface and the lead ask of the newsroom, and the dialogs that it takes.
 * @param linksAddress of the handler that finds articles to link to
 */
export function useMediaTools(linksAddress: string): { tools: WritingTools; dialogs: ReactNode } {
  const [open, setOpen] = useState<Open>();
  const [kind, setKind] = useState<Kind>();

  const tools: WritingTools = useMemo(
    () => ({
      pickMedia: (wanted) =>
        new Promise((settle) => {
          setKind(wanted);
          setOpen({ what: "picker", settle });
        }),
      describeMedia: (media) => new Promise((settle) => setOpen({ what: "details", media, settle })),
      uploadMedia,
      async searchLinks(query) {
        const answered = await ask(`${linksAddress}?${new URLSearchParams({ q: query })}`);
        // Our own handler's answer.
        return answered?.status === 200 ? (answered.said.links as FoundLink[]) : [];
      },
    }),
    [linksAddress],
  );

  const leave = () => {
    setOpen(undefined);
    // The library closes first, and says what was picked right after.
    queueMicrotask(() => open?.settle(undefined));
  };
  const dialogs = (
    <>
      {/* It stays once it was opened: what is being uploaded there goes on. */}
      {kind && (
        <MediaPicker
          open={open?.what === "picker"}
          kind={kind}
          onPick={(media) => {
            setOpen(undefined);
            if (open?.what === "picker") open.settle(media);
          }}
          onClose={leave}
        />
      )}
      {open?.what === "details" && (
        <MediaDetails
          media={open.media}
          onDone={(media) => {
            setOpen(undefined);
            open.settle(media);
          }}
          onClose={leave}
        />
      )}
    </>
  );
  return { tools, dialogs };
}
