import {
  along,
  clamp,
  disc,
  fill,
  hairline,
  ink,
  mix,
  paper,
  points,
  polyline,
  range,
  rect,
  smooth,
  stroke,
  svg,
  text,
} from "../kit.js";
import { glow, night, sky, to } from "./sky.js";

export const seconds = 14;
export const poster = 13;

const ease = (t) => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) ** 2);
const between = (time, from, to) => ease(clamp((time - from) / (to - from), 0, 1));
// The comet from 10 to 24 June, about two and a half degrees a day.
const path = smooth(
  points("129.5 19.2, 137 17.4, 145 15.3, 152.2 13.1, 158.5 11, 164.3 8.9").map(to),
  false,
  20,
);
const dayAt = (day) => along(path, (day - 10) / 14);
export function draw(time) {
  const lines = between(time, 1.6, 2.8);
  const share = between(time, 4, 11.2);
  const day = 10 + 14 * share;
  const shown = between(time, 3, 3.8);
  const head = along(path, share);
  return svg(
    [
      rect(0, 0, 1280, 720, night),
      sky(lines),
      trail(share),
      [10, 15, 19, 24].map((date) => mark(date, day, shown)),
      comet(head, shown),
      header(day, shown),
    ],
    1280,
    720,
  );
}

/** Dots, one for every twelve hours that have gone by. */
function trail(share) {
  return range(29).map((i) => {
    const { x, y } = along(path, i / 28);
    return i / 28 < share ? disc(x, y, 2.6, glow) : "";
  });
}

function mark(date, day, shown) {
  const opacity = date === 10 ? shown : clamp((day - date + 0.3) * 3, 0, 1);
  if (!opacity) return "";
  const { x, y } = dayAt(date);
  return [
    `<g opacity="${opacity}">`,
    stroke(
      polyline([
        [x + 7, y - 20],
        [x + 22, y - 62],
      ]),
      glow,
      2,
    ),
    disc(x, y, 6, glow),
    text(x + 26, y - 72, date === 10 ? "10 June" : String(date), {
      size: 26,
      face: "bold",
      colour: paper,
      anchor: "middle",
    }),
    "</g>",
  ];
}

/** The tail points away from the Sun, which has set in the west, at the right. */
function comet({ x, y }, shown) {
  const tail = (length, width, opacity) =>
    fill(
      `M0 ${-width}L${-length} ${-width * 2.1}Q${-length * 1.08} 0 ${-length} ${width * 2.1}L0 ${width}Z`,
      paper,
      { opacity },
    );
  return [
    `<g opacity="${shown}" transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(-14)">`,
    tail(92, 5, 0.12),
    tail(64, 4, 0.18),
    tail(36, 3, 0.26),
    disc(0, 0, 17, paper, { opacity: 0.16 }),
    disc(0, 0, 11, paper, { opacity: 0.35 }),
    disc(0, 0, 6, paper),
    "</g>",
  ];
}

function header(day, shown) {
  return [
    rect(0, 0, 1280, 92, mix(night, ink, 0.5)),
    rect(36, 22, 6, 50, glow),
    text(58, 60, "The comet in the evening sky", { size: 42, face: "serif", colour: paper }),
    `<g opacity="${shown}">${text(1244, 58, `${Math.floor(day)} June 2024`, { size: 30, face: "bold", colour: hairline, anchor: "end" })}</g>`,
    text(1192, 690, "Towards the sunset", { size: 22, colour: hairline, anchor: "end" }),
    stroke("M1204 683L1240 683M1230 675L1240 683L1230 691", hairline, 2.5),
  ];
}

export const captions = [
  [0, 1.8, "A chart of the evening sky an hour after sunset in June."],
  [
    1.8,
    3.4,
    "Lines join the stars of three constellations: Gemini at the right, Cancer in the middle, Leo at the left.",
  ],
  [
    3.4,
    5.6,
    "10 June: Comet Renn–Aldous appears in Cancer as a small patch of mist, its tail turned away from the Sun.",
  ],
  [5.6, 7.6, "Day by day it moves to the left, some two and a half degrees each evening."],
  [7.6, 9.6, "19 June: it stands close to Regulus, the brightest star of Leo."],
  [10.2, 11.8, "24 June: the comet is below the middle of Leo."],
  [
    11.8,
    14,
    "The whole path, from 10 to 24 June 2024. Binoculars are needed; the comet is drawn larger than it looks.",
  ],
];

export const transcript =
  "A silent chart shows the evening sky an hour after sunset in June. Lines join the brighter stars into constellations: Gemini at the right, Cancer in the middle, Leo at the left. On 10 June Comet Renn–Aldous appears in Cancer, a small patch of mist with a faint tail that points away from the Sun. A counter shows the date. Day by day the comet moves to the left, by some two and a half degrees each evening, and leaves a dotted line behind. On 19 June it stands close to Regulus, the brightest star of Leo. On 24 June the line ends below the middle of the constellation. The last picture shows the whole path. The comet is drawn larger than it looks; binoculars are needed to see it.";
