"use client";

import { useEffect, useRef, useState } from "react";
import { contrast, type Rgb } from "./contrast.ts";

interface AccentSampleProps {
  accent: string;
  on: "paper" | "charcoal";
}

/** As the readers' pages have them: see `app/(site)/styles/palette.css`. */
const grounds = {
  paper: { background: "#fffdf8", mixed: (accent: string) => `oklch(from ${accent} min(l, 0.52) c h)` },
  charcoal: { background: "#131210", mixed: (accent: string) => `oklch(from ${accent} max(l, 0.72) c h)` },
};

/** What a colour is on this screen, whatever way it is written in. */
function measured(colour: string): Rgb | undefined {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const drawing = canvas.getContext("2d");
  if (!drawing) return undefined;
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The accent on one of the readers' two grounds, and its contrast there. */
export function AccentSample({ accent, on }: AccentSampleProps) {
  const { background, mixed } = grounds[on];
  const sample = useRef<HTMLParagraphElement>(null);
  const [ratio, setRatio] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured is drawn with the accent.
  useEffect(() => {
    if (!sample.current) return;
    const [ink, ground] = [measured(getComputedStyle(sample.current).color), measured(background)];
    setRatio(ink && ground && contrast(ink, ground));
  }, [accent, background]);
  return (
    <div className="accent-sample" style={{ background }}>
      <p ref={sample} style={{ color: mixed(accent) }}>
        <strong>World</strong> {on === "paper" ? "by day" : "by night"}
      </p>
      {ratio !== undefined && (
        <p className="accent-ratio" style={{ color: on === "paper" ? "#16140f" : "#ece6da" }}>
          {ratio.toFixed(1)} : 1, {ratio >= 4.5 ? "reads well" : "too little to be read: choose another"}
        </p>
      )}
    </div>
  );
}
