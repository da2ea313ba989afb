"use client";

import type { KeyboardEvent } from "react";
import type { Picture } from "#domain/articles/article.ts";
import { PlainPicture } from "./plain-picture.tsx";

export interface Point {
  /** 0 to 1 from the left and from the top. */
  x: number;
  y: number;
}

interface FocalPointProps {
  picture: Picture;
  point: Point;
  onChange: (point: Point) => void;
}

/** The highest it is drawn, in pixels. Its size is known before it arrives. */
const height = 320;

const kept = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * 100) / 100;
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** What must stay in view wherever the picture is cropped: set by a click, or by the arrow keys on its mark. */
export function FocalPoint({ picture, point, onChange }: FocalPointProps) {
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.shiftKey ? 0.1 : 0.01;
    const steps: Record<string, [number, number] | undefined> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const [x, y] = steps[event.key] ?? [0, 0];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    onChange({ x: kept(point.x + x), y: kept(point.y + y) });
  }

  const told = `${percent(point.x)} from the left, ${percent(point.y)} from the top`;
  return (
    <fieldset className="focal">
      <legend className="field-label">Focal point</legend>
      <p className="field-hint" id="focal-hint">
        Stays in view wherever the picture is cropped. Click it, or move the mark with the arrow keys.
      </p>
      <div className="focal-parts">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the mark does the same from the keyboard. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the mark does the same from the keyboard. */}
        <div
          className="focal-picture"
          style={{ inlineSize: `min(100%, ${Math.round((height * picture.width) / picture.height)}px)` }}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const x = kept((event.clientX - box.left) / box.width);
            const y = kept((event.clientY - box.top) / box.height);
            onChange({ x, y });
          }}
        >
          <PlainPicture picture={picture} most={960} />
          <button
            type="button"
            className="focal-mark"
            style={{ left: percent(point.x), top: percent(point.y) }}
            aria-label={`Focal point: ${told}`}
            aria-describedby="focal-hint"
            onKeyDown={onKeyDown}
            onClick={(event) => event.stopPropagation()}
          />
        </div>
        <div className="focal-crops" aria-hidden="true">
          {["16 / 9", "3 / 2", "1"].map((ratio) => (
            <PlainPicture
              key={ratio}
              picture={picture}
              most={960}
              style={{ aspectRatio: ratio, objectPosition: `${percent(point.x)} ${percent(point.y)}` }}
            />
          ))}
        </div>
      </div>
      <output className="sr-only">{told}</output>
    </fieldset>
  );
}
