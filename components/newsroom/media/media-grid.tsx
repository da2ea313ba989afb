"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { Media } from "#domain/articles/article.ts";
import { nameInAddress } from "#domain/media/media-address.ts";
import { spokenDuration } from "../../ui/duration.ts";
import { Thumbnail } from "./thumbnail.tsx";

interface MediaGridProps {
  /** The accessible name. */
  label: string;
  media: readonly Media[];
  /** Ids of what is chosen, in the order it was chosen in. */
  chosen: readonly number[];
  multiple?: boolean;
  /** A click, or the space bar. */
  onChoose: (media: Media) => void;
  /** A double click, or Enter. */
  onOpen: (media: Media) => void;
}

/** What a picture or clip is called: what it shows, and before somebody has said that, its file's name. */
export const calledOf = (media: Media): string =>
  media.alt || media.caption || nameOf(media) || `Number ${media.id}`;

export const nameOf = (media: Media): string =>
  nameInAddress(media.kind === "image" ? media.address : media.source);

/**
 * Pictures and clips to choose from: one stop of the tab key, and the arrow keys inside.
 * https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 */
export function MediaGrid({ label, media, chosen, multiple = false, onChoose, onOpen }: MediaGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number>();
  const stop = media.some(({ id }) => id === current) ? current : (chosen[0] ?? media[0]?.id);

  function moveTo(index: number): void {
    const options = grid.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
    options[Math.max(0, Math.min(index, options.length - 1))]?.focus();
  }

  function onKeyDown(event: KeyboardEvent, index: number, item: Media): void {
    const steps: Record<string, number | undefined> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      ArrowDown: index + columnsOf(grid.current),
      ArrowUp: index - columnsOf(grid.current),
      Home: 0,
      End: media.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      if (step >= 0 && step < media.length) moveTo(step);
    } else if (event.key === " ") onChoose(item);
    else if (event.key === "Enter") onOpen(item);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={grid} className="media-grid" role="listbox" aria-label={label} aria-multiselectable={multiple}>
      {media.map((item, index) => {
        const place = chosen.indexOf(item.id);
        return (
          <div
            key={item.id}
            role="option"
            aria-selected={place >= 0}
            tabIndex={item.id === stop ? 0 : -1}
            className="media-option"
            onFocus={() => setCurrent(item.id)}
            onClick={() => onChoose(item)}
            onDoubleClick={() => onOpen(item)}
            onKeyDown={(event) => onKeyDown(event, index, item)}
          >
            <Thumbnail media={item} />
            <span className="media-name">{calledOf(item)}</span>
            {item.kind === "video" && (
              <span className="sr-only">, clip of {spokenDuration(item.durationMs)}</span>
            )}
            {!item.alt && <span className="media-lacks">No alt text</span>}
            {place >= 0 && (
              <span className="media-place" aria-hidden="true">
                {multiple ? place + 1 : "✓"}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** How many stand in a row, as it is laid out now. */
function columnsOf(grid: HTMLElement | null): number {
  const options = [...(grid?.children ?? [])] as HTMLElement[];
  const top = options[0]?.offsetTop;
  const next = options.findIndex((option) => option.offsetTop !== top);
  return next < 0 ? Math.max(1, options.length) : next;
}
