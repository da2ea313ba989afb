"use client";

import { useState } from "react";

const widths = { Desk: "100%", Phone: "390px" } as const;

/** A preview in a frame, as wide as a desk's screen or a phone's. */
export function PreviewFrame({ address, title }: { address: string; title: string }) {
  const [width, setWidth] = useState<keyof typeof widths>("Desk");
  return (
    <div className="preview-frame">
      <fieldset className="preview-frame-widths">
        <legend className="sr-only">Width</legend>
        {(Object.keys(widths) as (keyof typeof widths)[]).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="preview-width"
              value={name}
              checked={width === name}
              onChange={() => setWidth(name)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div className="preview-frame-page">
        <iframe src={address} title={title} style={{ inlineSize: widths[width] }} />
      </div>
    </div>
  );
}
