import {
  curve,
  disc,
  fill,
  H,
  hatch,
  ink,
  mix,
  ochre,
  olive,
  paper,
  points,
  polyline,
  range,
  rect,
  sea,
  smooth,
  stroke,
  svg,
  terracotta,
  text,
  W,
} from "../kit.js";

const surface = 520;
const floor = smooth(
  points(`
  -40 372, 110 380, 220 424, 300 520, 380 720, 520 960, 700 1130, 930 1240, 1150 1210, 1330 1270,
  1560 1290, 1760 1190, 1910 1000, 2030 740, 2110 520, 2190 424, 2290 384, 2440 376`),
);
const cable = smooth(
  points(`
  186 400, 250 440, 316 530, 396 722, 533 945, 708 1110, 930 1218, 1150 1188, 1335 1248, 1552 1268,
  1746 1172, 1896 988, 2014 734, 2096 522, 2160 440, 2214 402`),
);

function house(x, y, size) {
  return [
    rect(x, y - 70 * size, 110 * size, 74 * size, paper),
    fill(
      polyline(
        [
          [x - 14 * size, y - 68 * size],
          [x + 55 * size, y - 122 * size],
          [x + 124 * size, y - 68 * size],
        ],
        true,
      ),
      terracotta,
    ),
    rect(x + 22 * size, y - 44 * size, 22 * size, 26 * size, ink),
    rect(x + 64 * size, y - 44 * size, 22 * size, 48 * size, ink),
  ];
}

/** A pylon on land, where the cable comes ashore. */
const mast = (x, y) => [
  stroke(
    polyline([
      [x - 34, y],
      [x, y - 210],
      [x + 34, y],
    ]),
    ink,
    8,
  ),
  stroke(
    polyline([
      [x - 24, y - 60],
      [x + 18, y - 110],
      [x - 12, y - 140],
    ]),
    ink,
    5,
  ),
  stroke(
    polyline([
      [x - 56, y - 150],
      [x + 56, y - 150],
    ]),
    ink,
    8,
  ),
  stroke(
    polyline([
      [x - 40, y - 186],
      [x + 40, y - 186],
    ]),
    ink,
    8,
  ),
];

function ship(x) {
  return [
    fill(
      polyline(
        [
          [x - 200, surface - 70],
          [x + 220, surface - 70],
          [x + 170, surface + 30],
          [x - 160, surface + 30],
        ],
        true,
      ),
      ink,
    ),
    rect(x + 20, surface - 150, 120, 82, paper),
    rect(x + 40, surface - 200, 70, 52, paper),
    range(3).map((i) => rect(x + 36 + i * 34, surface - 130, 20, 20, sea)),
    disc(x - 80, surface - 100, 62, terracotta),
    disc(x - 80, surface - 100, 22, ink),
    stroke(
      polyline([
        [x - 150, surface - 70],
        [x - 215, surface - 118],
      ]),
      ink,
      10,
    ),
  ];
}

function section(x, y) {
  const rings = [
    [190, ink],
    [166, mix(ochre, ink, 0.2)],
    [142, mix(sea, paper, 0.6)],
  ];
  return [
    disc(x, y, 214, paper),
    rings.map(([r, colour]) => disc(x, y, r, colour)),
    range(28).map((i) =>
      disc(
        x + 154 * Math.cos((i * Math.PI) / 14),
        y + 154 * Math.sin((i * Math.PI) / 14),
        11,
        mix(ochre, paper, 0.5),
      ),
    ),
    [-90, 30, 150].map((angle) => {
      const [cx, cy] = [
        x + 68 * Math.cos((angle * Math.PI) / 180),
        y + 68 * Math.sin((angle * Math.PI) / 180),
      ];
      return [disc(cx, cy, 56, paper), disc(cx, cy, 34, terracotta)];
    }),
  ];
}

export function draw() {
  const bands = [0, 194, 388, 582, 776, 970].map((d, i) =>
    rect(0, surface + d, W, H, mix(mix(sea, paper, 0.42), mix(sea, ink, 0.35), i / 5)),
  );
  return svg([
    hatch("rock", mix(ochre, ink, 0.5), 30, 5),
    rect(0, 0, W, H, mix(paper, ochre, 0.16)),
    disc(1800, 250, 92, mix(ochre, paper, 0.25)),
    bands,
    fill(polyline([...floor, [2440, 1640], [-40, 1640]], true), mix(ochre, ink, 0.38)),
    fill(polyline([...floor, [2440, 1640], [-40, 1640]], true), "url(#rock)"),
    stroke(polyline(floor), mix(olive, ink, 0.1), 18),
    stroke(polyline(cable), paper, 24, { "stroke-linecap": "round" }),
    stroke(polyline(cable), terracotta, 14, { "stroke-linecap": "round" }),
    house(30, 378, 0.8),
    house(2280, 386, 0.8),
    mast(180, 404),
    mast(2220, 404),
    range(7).map((i) =>
      stroke(curve(range(9).map((k) => [400 + i * 235 + k * 14, surface + 8 + (k % 2 ? 8 : 0)])), paper, 5, {
        opacity: 0.7,
      }),
    ),
    ship(760),
    stroke("M1250 820L1250 1220", paper, 4, { "stroke-dasharray": "4 12" }),
    section(1250, 800),
    [0, 50, 100, 150].map((metres) =>
      text(1900 - metres * 1.164, surface + metres * 3.88 + 62, `${metres} m`, {
        size: 46,
        colour: paper,
        anchor: "end",
      }),
    ),
    text(1000, 800, "Three copper cores", { size: 50, colour: paper, anchor: "end" }),
    text(1000, 862, "in steel wire", { size: 50, colour: paper, anchor: "end" }),
    text(1200, 1450, "41 km of cable on the sea bed", {
      size: 76,
      face: "serif",
      colour: paper,
      anchor: "middle",
    }),
  ]);
}
