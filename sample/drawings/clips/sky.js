import {
  disc,
  hairline,
  ink,
  mix,
  ochre,
  paper,
  polyline,
  random,
  range,
  sea,
  stroke,
  terracotta,
  text,
} from "../kit.js";
import { beehive, figures, stars } from "./stars.js";

// The ground of the comet’s clip: a grid, faint stars, bright ones, figures and names.

export const night = mix(sea, ink, 0.62);
export const glow = mix(terracotta, ochre, 0.35);
/** East is to the left, as one sees it looking up. */
export const to = ([ascension, declination]) => [
  640 - (ascension - 145.6) * 0.96 * 18.2,
  420 - (declination - 17.5) * 18.2,
];

const dust = (() => {
  const next = random(40);
  return range(260).map(() => disc(next(0, 1280), next(96, 720), next(0.5, 1.4), paper, { opacity: 0.35 }));
})();

const grid = [
  [100, 115, 130, 145, 160, 175, 190].map((a) =>
    stroke(polyline([to([a, 45]), to([a, -5])]), mix(night, hairline, 0.1), 1.5),
  ),
  [0, 10, 20, 30].map((d) => stroke(polyline([to([90, d]), to([200, d])]), mix(night, hairline, 0.1), 1.5)),
];

/** `lines`: how far the figures and names have come out, from 0 to 1. */
export const sky = (lines) => [
  grid,
  dust,
  figures.map((figure) =>
    stroke(polyline(figure.map((star) => to(stars[star]))), mix(night, hairline, 0.38), 2, {
      opacity: lines,
    }),
  ),
  Object.values(stars).map(([a, d, magnitude]) =>
    disc(...to([a, d]), Number((7.4 - magnitude * 1.3).toFixed(1)), paper),
  ),
  range(14).map((i) =>
    disc(
      to(beehive)[0] + Math.cos(i * 2.4) * (3 + i * 1.3),
      to(beehive)[1] + Math.sin(i * 2.4) * (3 + i * 1.3),
      1.6,
      paper,
      { opacity: 0.9 },
    ),
  ),
  `<g opacity="${lines}">`,
  [
    ["Leo", 161, 22.5],
    ["Cancer", 125.2, 14.2],
    ["Gemini", 114.8, 19.6],
  ].map(([words, a, d]) =>
    text(...to([a, d]), words, {
      size: 32,
      face: "italic",
      colour: mix(night, hairline, 0.75),
      anchor: "middle",
    }),
  ),
  [
    ["Regulus", "regulus", 0, 44],
    ["Denebola", "denebola", 0, 40],
    ["Pollux", "pollux", 22, 8],
    ["Procyon", "procyon", -22, 8],
  ].map(([words, star, dx, dy]) => {
    const [x, y] = to(stars[star]);
    return text(x + dx, y + dy, words, {
      size: 22,
      colour: hairline,
      anchor: ["end", "middle", "start"][Math.sign(dx) + 1],
    });
  }),
  "</g>",
];
