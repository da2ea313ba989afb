import {
  curve,
  disc,
  fill,
  H,
  ink,
  limestone,
  mix,
  muted,
  ochre,
  olive,
  paper,
  points,
  polyline,
  random,
  range,
  rect,
  sea,
  stroke,
  svg,
  terracotta,
  W,
} from "../kit.js";

const wood = mix(ochre, ink, 0.62);
const dark = mix(ochre, ink, 0.8);
const wall = mix(limestone, ochre, 0.22);

/** A bookcase with an arched top: rows of volumes, one row of scrolls. */
function bookcase(x, width, next) {
  const tones = [
    mix(terracotta, ink, 0.1),
    mix(sea, ink, 0.1),
    mix(olive, ink, 0.05),
    mix(ochre, ink, 0.2),
    mix(limestone, ochre, 0.2),
    mix(sea, paper, 0.25),
    mix(terracotta, ochre, 0.4),
  ];
  const rows = [470, 700, 930, 1160, 1390];
  const volumes = rows.map((base, row) => {
    if (row === 1) {
      const n = Math.floor(width / 66);
      return range(n * 2 - 1).map((i) => {
        const upper = i >= n;
        const [cx, cy] = [x + 40 + (i % n) * 66 + (upper ? 33 : 0), base - 32 - (upper ? 57 : 0)];
        return [
          disc(cx, cy, 32, mix(limestone, ochre, upper ? 0.18 : 0.32)),
          disc(cx, cy, 18, "none", { stroke: wood, "stroke-width": 5 }),
          disc(cx, cy, 6, wood),
        ];
      });
    }
    const books = [];
    for (let bx = x + 12; bx < x + width - 60; ) {
      const [w, h] = [next(30, 58), next(130, 178)];
      const colour = tones[Math.floor(next(0, tones.length))];
      books.push(
        rect(bx, base - h, w, h, colour),
        rect(bx, base - h + 24, w, 8, ochre),
        rect(bx, base - 36, w, 8, ochre),
      );
      bx += w + (next() < 0.08 ? 36 : 4);
    }
    return books;
  });
  return [
    rect(x - 40, 210, width + 80, 1250, wood),
    rect(x - 70, 180, width + 140, 44, wood),
    rect(x, 270, width, 1190, dark),
    volumes,
    rows.map((y) => rect(x - 20, y, width + 40, 24, wood)),
  ];
}

function arch() {
  const pane = (grow) =>
    `M${940 - grow} ${1000 + grow}L${940 - grow} 460A260 260 0 0 1 ${1460 + grow} 460L${1460 + grow} ${1000 + grow}Z`;
  return [
    fill("M890 1000L890 460A310 310 0 0 1 1510 460L1510 1000Z", limestone),
    fill(pane(0), mix(sea, ink, 0.3)),
    disc(1330, 420, 50, mix(paper, ochre, 0.15)),
    `<clipPath id="arch"><path d="${pane(0)}"/></clipPath>`,
    `<g clip-path="url(#arch)">`,
    fill(
      curve(points("900 800, 1040 700, 1180 770, 1330 660, 1500 740, 1500 1040, 900 1040"), true),
      mix(sea, ink, 0.52),
    ),
    fill(
      curve(points("900 900, 1100 830, 1300 900, 1500 820, 1500 1060, 900 1060"), true),
      mix(olive, ink, 0.6),
    ),
    [
      [1010, 790],
      [1050, 800],
      [1260, 850],
      [1390, 800],
    ].map(([x, y]) => rect(x, y, 14, 18, ochre)),
    "</g>",
    stroke(
      polyline([
        [1200, 200],
        [1200, 1000],
      ]),
      limestone,
      16,
    ),
    stroke(
      polyline([
        [940, 620],
        [1460, 620],
      ]),
      limestone,
      16,
    ),
    rect(850, 1000, 700, 44, mix(limestone, muted, 0.3)),
  ];
}

const lamp = [
  rect(1188, 860, 24, 330, mix(ochre, ink, 0.1)),
  fill("M1110 1212Q1200 1160 1290 1212Z", mix(ochre, ink, 0.1)),
  fill("M960 900Q980 760 1200 750Q1420 760 1440 900Z", mix(olive, ink, 0.08)),
  fill("M960 900Q980 760 1200 750Q1150 780 1120 900Z", mix(olive, paper, 0.2)),
  rect(960, 896, 480, 18, ochre),
  rect(1184, 722, 32, 32, ochre),
];

/** An open manuscript whose lines run from the right. */
function manuscript() {
  const lines = (right, count, lean) =>
    range(count).map((i) =>
      rect(
        right - 260 + (i % 4 === 3 ? 90 : 0) + lean * i,
        1262 + i * 24,
        260 - (i % 4 === 3 ? 90 : 0),
        9,
        mix(muted, paper, 0.2),
      ),
    );
  return [
    fill("M820 1396L1580 1396L1530 1216L870 1216Z", mix(terracotta, ink, 0.2)),
    fill("M842 1380Q1010 1340 1200 1386L1200 1236Q1030 1192 884 1226Z", paper),
    fill("M1558 1380Q1390 1340 1200 1386L1200 1236Q1370 1192 1516 1226Z", limestone),
    lines(1160, 4, 0),
    lines(1500, 4, 0),
    rect(1478, 1262, 36, 34, terracotta),
  ];
}

export function draw() {
  const next = random(12);
  return svg([
    rect(0, 0, W, H, wall),
    arch(),
    bookcase(-20, 700, next),
    bookcase(1720, 720, next),
    fill("M960 910L1440 910L1700 1400L700 1400Z", mix(paper, ochre, 0.3), { opacity: 0.55 }),
    rect(0, 1400, W, 200, dark),
    fill("M480 1400L1920 1400L2060 1480L340 1480Z", mix(ochre, ink, 0.35)),
    rect(340, 1480, 1720, 50, mix(ochre, ink, 0.55)),
    manuscript(),
    lamp,
  ]);
}
