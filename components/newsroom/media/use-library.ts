"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import type { MediaPage } from "#domain/media/for-editors.ts";
import { ask, listAddress, Refused } from "./asking.ts";

export type LibraryKind = "image" | "video" | undefined;

/** How long after the last letter one looks, in milliseconds. */
const pause = 200;

interface Shown extends MediaPage {
  /** `looking` the first time, `more` while older ones are fetched. */
  phase: "looking" | "there" | "more";
  problem: string;
}

const nothing: Shown = { media: [], before: undefined, phase: "looking", problem: "" };

/** The library as somebody looks through it. What is looked for anew replaces what is shown only when it has come. */
export function useLibrary(wanted: { open: boolean; query: string; kind: LibraryKind }, first?: MediaPage) {
  const { open, query, kind } = wanted;
  const [shown, setShown] = useState<Shown>(first ? { ...nothing, ...first, phase: "there" } : nothing);
  const [attempt, setAttempt] = useState(0);
  const given = useRef(first !== undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks again.
  useEffect(() => {
    if (!open) return;
    if (given.current) {
      given.current = false;
      return;
    }
    const stop = new AbortController();
    setShown((now) => ({ ...now, phase: "looking", problem: "" }));
    const timer = setTimeout(
      () => {
        ask<MediaPage>(addressOf(query, kind), { signal: stop.signal })
          .then((page) => setShown({ ...nothing, ...page, phase: "there" }))
          .catch((error: unknown) => {
            if (!stop.signal.aborted) setShown((now) => ({ ...now, phase: "there", problem: told(error) }));
          });
      },
      query ? pause : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [open, query, kind, attempt]);

  const more = useCallback(() => {
    const { before } = shown;
    if (before === undefined) return;
    setShown((now) => ({ ...now, phase: "more", problem: "" }));
    ask<MediaPage>(addressOf(query, kind, before))
      .then((page) =>
        setShown((now) =>
          now.before === before
            ? { ...now, ...page, media: [...now.media, ...page.media], phase: "there" }
            : now,
        ),
      )
      .catch((error: unknown) => setShown((now) => ({ ...now, phase: "there", problem: told(error) })));
  }, [shown, query, kind]);

  /** Puts something first: what was just added, or a copy. */
  const putFirst = useCallback((media: Media) => {
    setShown((now) => ({ ...now, media: [media, ...now.media.filter(({ id }) => id !== media.id)] }));
  }, []);

  /** Shows something as it is now, in its place. */
  const replace = useCallback((media: Media) => {
    setShown((now) => ({ ...now, media: now.media.map((each) => (each.id === media.id ? media : each)) }));
  }, []);

  return { ...shown, more, putFirst, replace, again: () => setAttempt((count) => count + 1) };
}

function addressOf(query: string, kind: LibraryKind, before?: number): string {
  const asked = new URLSearchParams({ query });
  if (kind) asked.set("kind", kind);
  if (before) asked.set("before", String(before));
  return `${listAddress}?${asked}`;
}

const told = (error: unknown) =>
  error instanceof Refused ? error.message : "The library did not answer. Try again in a moment.";
