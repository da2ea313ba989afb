// What maps share: land and water, a scale bar, a north mark, places.
import { disc, fill, ink, limestone, mix, ochre, paper, polyline, rect, sea, stroke, text } from "./kit.js";

export const water = mix(sea, paper, 0.62);
export const deep = mix(sea, paper, 0.5);
export const river = mix(sea, paper, 0.18);
export const land = mix(limestone, ochre, 0.08);

/** A bar `length` units long, in two halves, and what it stands for. */
export const scaleBar = (x, y, length, words) => [
  rect(x, y, length / 2, 14, ink),
  rect(x + length / 2, y, length / 2, 14, paper, { stroke: ink, "stroke-width": 3 }),
  text(x, y - 24, words, { size: 44 }),
];

export const north = (x, y) => [
  stroke(
    polyline([
      [x, y + 130],
      [x, y + 20],
    ]),
    ink,
    5,
  ),
  fill(`M${x} ${y}L${x + 24} ${y + 62}L${x} ${y + 46}L${x - 24} ${y + 62}Z`, ink),
  text(x, y - 26, "N", { size: 50, face: "bold", anchor: "middle" }),
];

export const place = (
  x,
  y,
  name,
  { dx = 36, dy = 18, anchor = "start", size = 50, halo = land, colour = ink, r = 15 } = {},
) => [
  disc(x, y, r, paper, { stroke: ink, "stroke-width": 7 }),
  text(x + dx, y + dy, name, { size, face: "bold", halo, anchor, colour }),
];

/** Names of countries and districts: wide capitals. */
export const region = (x, y, name, colour = ink, size = 54) =>
  text(x, y, name.toUpperCase(), { size, colour, spacing: 0.22, anchor: "middle" });

/** Names of waters: italics. */
export const waterName = (
  x,
  y,
  name,
  { size = 60, colour = mix(sea, ink, 0.25), anchor = "middle", halo } = {},
) => text(x, y, name, { size, face: "italic", colour, anchor, halo });
