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
  polyline,
  rect,
  sea,
  stroke,
  svg,
  taper,
  terracotta,
  text,
  W,
} from "../kit.js";

const iron = mix(ink, sea, 0.16);
const edge = mix(ink, sea, 0.4);

const sheet = (x, letter, colour, turn) =>
  group(
    [
      rect(-170, 0, 340, 440, paper),
      stroke("M-170 440L170 440L170 0", mix(paper, muted, 0.35), 4),
      text(0, 300, letter, { size: 340, face: "serif", anchor: "middle", colour, free: true }),
      rect(-24, -34, 48, 64, mix(ochre, ink, 0.2)),
    ],
    { transform: `translate(${x} 226) rotate(${turn})` },
  );

function press() {
  return [
    fill(
      "M800 1420L800 470Q800 190 1200 190Q1600 190 1600 470L1600 1420L1450 1420L1450 520Q1450 350 1200 350Q950 350 950 520L950 1420Z",
      iron,
    ),
    stroke("M840 1400L840 476Q840 234 1200 234Q1560 234 1560 476L1560 1400", edge, 8),
    fill("M1060 200L1090 120L1310 120L1340 200Z", iron),
    disc(1200, 92, 40, ochre),
    fill("M700 1500Q720 1400 800 1380L950 1380L950 1500Z", iron),
    fill("M1700 1500Q1680 1400 1600 1380L1450 1380L1450 1500Z", iron),
    rect(1150, 340, 100, 300, edge),
    [0, 1, 2, 3].map((i) => rect(1138, 420 + i * 44, 124, 18, iron)),
    rect(1040, 610, 320, 64, iron),
    fill("M1060 674L1340 674L1440 780L960 780Z", edge),
    rect(930, 780, 540, 54, iron),
    fill(
      taper(
        [
          [1340, 644],
          [1560, 664],
          [1780, 780],
          [1990, 806],
        ],
        34,
        24,
      ),
      iron,
    ),
    fill(
      taper(
        [
          [1950, 804],
          [2140, 816],
        ],
        40,
        50,
      ),
      mix(ochre, ink, 0.15),
    ),
  ];
}

function bed() {
  return [
    fill("M940 900L1460 900L1500 1000L900 1000Z", mix(paper, limestone, 0.3)),
    fill("M1020 916L1390 916L1412 984L1000 984Z", terracotta),
    rect(880, 1000, 640, 60, mix(ochre, ink, 0.3)),
    rect(840, 1060, 720, 56, iron),
    rect(720, 1116, 960, 34, edge),
    disc(1200, 1240, 86, iron),
    disc(1200, 1240, 58, edge),
    disc(1200, 1240, 18, ochre),
    stroke(
      polyline([
        [1200, 1240],
        [1310, 1330],
      ]),
      iron,
      22,
      { "stroke-linecap": "round" },
    ),
    disc(1312, 1332, 26, mix(ochre, ink, 0.15)),
  ];
}

const table = [
  rect(1830, 1130, 480, 40, mix(ochre, ink, 0.5)),
  rect(1870, 1170, 40, 340, mix(ochre, ink, 0.62)),
  rect(2230, 1170, 40, 340, mix(ochre, ink, 0.62)),
  rect(1880, 1104, 260, 26, limestone),
  rect(1900, 1046, 200, 58, terracotta),
  rect(1884, 1062, 232, 26, mix(terracotta, ink, 0.3)),
  stroke(
    curve([
      [2116, 1074],
      [2170, 1050],
      [2220, 990],
    ]),
    ink,
    14,
  ),
  fill(
    taper(
      [
        [2212, 1000],
        [2262, 930],
      ],
      40,
      30,
    ),
    mix(ochre, ink, 0.2),
  ),
];

export function draw() {
  const ground = mix(ochre, limestone, 0.62);
  return svg([
    hatch("floor", mix(ochre, ink, 0.3), 40, 4, 90),
    rect(0, 0, W, H, ground),
    rect(0, 1360, W, 240, mix(ochre, limestone, 0.15)),
    rect(0, 1360, W, 240, "url(#floor)", { opacity: 0.4 }),
    stroke(curve(points("-40 170, 400 232, 820 236, 1580 236, 2000 232, 2440 170")), ink, 6),
    sheet(230, "R", sea, -2),
    sheet(600, "&", terracotta, 1.5),
    sheet(1810, "g", ink, -1),
    sheet(2180, "Q", sea, 2),
    rect(690, 1490, 1020, 34, ink, { opacity: 0.25 }),
    press(),
    bed(),
    table,
  ]);
}
