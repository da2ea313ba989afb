"use client";

import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import type { FoundLink, WritingTools } from "../writing/writing-tools.ts";
import { ask } from "./answer.ts";

type Kind = Parameters<WritingTools["pickMedia"]>[0];

type Open =
  | { what: "picker"; kind: Kind; settle: (media: Media[] | undefined) => void }
  | { what: "details"; media: Media; settle: (media: Media | undefined) => void };

/**
 * What the writing surface and the lead ask of the newsroom, and the dialogs that it takes.
 * @param linksAddress of the handler that finds articles to link to
 */
export function useMediaTools(linksAddress: string): { tools: WritingTools; dialogs: ReactNode } {
  const [open, setOpen] = useState<Open>();
  const current = useRef(open);
  current.current = open;

  const tools: WritingTools = useMemo(
    () => ({
      pickMedia: (kind) => new Promise((settle) => setOpen({ what: "picker", kind, settle })),
      describeMedia: (media) => new Promise((settle) => setOpen({ what: "details", media, settle })),
      uploadMedia: async () => {
        throw new Error("Not yet.");
      },
      async searchLinks(query) {
        const answered = await ask(`${linksAddress}?${new URLSearchParams({ q: query })}`);
        // Our own handler's answer.
        return answered?.status === 200 ? (answered.said.links as FoundLink[]) : [];
      },
    }),
    [linksAddress],
  );
  return { tools, dialogs: null };
}
