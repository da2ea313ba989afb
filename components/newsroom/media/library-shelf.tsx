"use client";

import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Nothing } from "../nothing.tsx";
import type { useLibrary } from "./use-library.ts";

interface LibraryShelfProps {
  library: ReturnType<typeof useLibrary>;
  query: string;
  /** What there is, when there is something. */
  children: ReactNode;
}

/** What the library shows: what was found, that it looks, that there is nothing, that it failed; and the way to more. */
export function LibraryShelf({ library, query, children }: LibraryShelfProps) {
  const { media, before, phase, problem, more, again } = library;
  return (
    <div className="library-shelf" aria-busy={phase !== "there"}>
      {problem && (
        <Notice tone="wrong">
          {problem}{" "}
          <button type="button" className="link" onClick={again}>
            Try again
          </button>
        </Notice>
      )}
      {media.length > 0 && children}
      {media.length === 0 && phase === "looking" && (
        <p className="library-looking quiet" role="status">
          Looking…
        </p>
      )}
      {media.length === 0 && phase === "there" && !problem && <NothingFound query={query} />}
      {before !== undefined && media.length > 0 && (
        <div className="library-more">
          <Button type="button" look="quiet" disabled={phase === "more"} onClick={more}>
            {phase === "more" ? "Looking…" : "Show more"}
          </Button>
        </div>
      )}
    </div>
  );
}

function NothingFound({ query }: { query: string }) {
  return query.trim() ? (
    <Nothing title={`Nothing says “${query.trim()}”`}>
      <p>The search looks at beginnings of words in names, alt texts, captions and credits.</p>
    </Nothing>
  ) : (
    <Nothing title="Nothing lies here yet">
      <p>
        Drop pictures and clips here, paste one, or choose Upload. Everything stays here for later articles.
      </p>
    </Nothing>
  );
}
