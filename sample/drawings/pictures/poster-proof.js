import {
  curve,
  disc,
  fill,
  group,
  H,
  hatch,
  ink,
  limestone,
  mix,
  muted,
  ochre,
  paper,
  points,
  range,
  rect,
  sea,
  stroke,
  svg,
  terracotta,
  text,
  W,
} from "../kit.js";

const word = (x, y, words, size, colour = ink, face = "serif") =>
  text(x, y, words, { size, face, colour, anchor: "middle", free: true });

const mark = (x, y) => [
  disc(x, y, 22, "none", { stroke: ink, "stroke-width": 4 }),
  stroke(`M${x - 36} ${y}L${x + 36} ${y}M${x} ${y - 36}L${x} ${y + 36}`, ink, 4),
];

const peg = (x) => [
  rect(x - 24, 40, 48, 130, mix(ochre, paper, 0.2)),
  rect(x - 24, 92, 48, 12, mix(ochre, ink, 0.4)),
];

function poster() {
  const pencil = mix(sea, paper, 0.15);
  return [
    rect(-556, 22, 1120, 1404, ink, { opacity: 0.3 }),
    rect(-560, 0, 1120, 1400, paper),
    rect(-560, 0, 1120, 1400, "url(#paper)"),
    [
      [-490, 70],
      [490, 70],
      [-490, 1330],
      [490, 1330],
    ].map(([x, y]) => mark(x, y)),
    rect(-400, 150, 800, 16, ink),
    rect(-400, 178, 800, 5, ink),
    word(0, 436, "TYPE", 300),
    word(0, 850, "&", 520, terracotta, "italic"),
    word(0, 1138, "INK", 330),
    rect(-400, 1206, 800, 5, ink),
    rect(-400, 1224, 800, 16, ink),
    word(0, 1308, "an open day at the press", 56, ink, "italic"),
    // The corrector rings a letter and writes the sign for another fount beside it.
    stroke(
      curve(points("196 330, 222 226, 320 206, 392 262, 398 372, 340 462, 236 458, 194 380, 204 300")),
      pencil,
      11,
      { "stroke-linecap": "round" },
    ),
    stroke(
      curve([
        [398, 330],
        [440, 320],
        [470, 290],
      ]),
      pencil,
      11,
      { "stroke-linecap": "round" },
    ),
    stroke("M456 236L476 284L496 246L516 284L536 236", pencil, 11, { "stroke-linecap": "round" }),
    stroke("M-470 930L-440 980L-378 850", pencil, 11, { "stroke-linecap": "round" }),
    range(4).map((i) => rect(-130 + i * 66, 44, 52, 52, [ink, terracotta, ochre, sea][i])),
  ];
}

const neighbour = (x, colour, words, turn) =>
  group(
    [
      rect(-420, 20, 850, 1120, ink, { opacity: 0.25 }),
      rect(-425, 0, 850, 1110, limestone),
      rect(-340, 90, 680, 930, colour),
      word(0, 720, words, 620, limestone),
    ],
    { transform: `translate(${x} 130) rotate(${turn})` },
  );

export function draw() {
  const wall = mix(sea, ink, 0.3);
  return svg([
    hatch("paper", mix(paper, muted, 0.06), 20, 4, 12),
    hatch("wall", mix(wall, ink, 0.2), 36, 5, 90),
    rect(0, 0, W, H, wall),
    rect(0, 0, W, H, "url(#wall)"),
    neighbour(170, mix(ochre, ink, 0.1), "S", 1.2),
    neighbour(2240, terracotta, "k", -1.4),
    fill("M0 88L2400 88L2400 98L0 98Z", limestone),
    group(poster(), { transform: "translate(1200 128) rotate(-0.8)" }),
    [0, 440, 800, 1600, 1970, 2390].map(peg),
  ]);
}
