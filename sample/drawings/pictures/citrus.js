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
  taper,
  W,
} from "../kit.js";

const ground = mix(sea, ink, 0.12);
const at = (x, y, angle, size, children) =>
  group(children, { transform: `translate(${x} ${y}) rotate(${angle}) scale(${size})` });

function leaf(x, y, angle, size, dark = 0) {
  const upper = smooth(points("0 0, 70 -62, 190 -84, 310 -48, 400 10"));
  const lower = smooth(points("400 10, 300 62, 180 74, 70 42, 0 0"));
  const rib = smooth([
    [0, 0],
    [130, -10],
    [260, -6],
    [400, 10],
  ]);
  return at(x, y, angle, size, [
    fill(polyline([...upper, ...lower], true), mix(olive, ink, dark)),
    fill(polyline([...rib, ...lower], true), mix(olive, ink, dark + 0.16)),
    stroke(polyline(rib), mix(olive, paper, 0.45), 4),
    [80, 150, 220, 290].map((d) => [
      stroke(
        curve([
          [d, -6],
          [d + 26, -26],
          [d + 46, -36],
        ]),
        mix(olive, paper, 0.3),
        3,
      ),
      stroke(
        curve([
          [d, -4],
          [d + 26, 16],
          [d + 44, 24],
        ]),
        mix(olive, paper, 0.2),
        3,
      ),
    ]),
  ]);
}

function lemon(x, y, angle, size) {
  const outline = smooth(
    points(`
      0 -250, 34 -214, 120 -170, 186 -40, 170 100, 96 190, 40 214, 0 262, -40 214, -96 190,
      -170 100, -186 -40, -120 -170, -34 -214`),
    true,
  );
  const shade = [
    ...outline.filter(([px]) => px >= 0),
    ...smooth(points("0 262, 70 120, 86 -30, 40 -170, 0 -250")),
  ];
  return at(x, y, angle, size, [
    fill(polyline(outline, true), ochre),
    fill(polyline(shade, true), mix(ochre, ink, 0.14)),
    fill(polyline(shade, true), "url(#peel)"),
    stroke(
      curve([
        [-130, -60],
        [-120, 30],
        [-84, 108],
      ]),
      mix(ochre, paper, 0.6),
      16,
      { "stroke-linecap": "round" },
    ),
  ]);
}

function half(x, y, r) {
  const segments = range(9).map((i) => {
    const angle = (i * 2 * Math.PI) / 9 + 0.2;
    const point = (radius, turn) => [
      x + Math.cos(angle + turn) * radius,
      y + Math.sin(angle + turn) * radius,
    ];
    return [
      fill(
        curve(
          [
            point(r * 0.13, 0),
            point(r * 0.5, -0.25),
            point(r * 0.76, -0.26),
            point(r * 0.81, 0),
            point(r * 0.76, 0.26),
            point(r * 0.5, 0.25),
          ],
          true,
        ),
        mix(ochre, paper, 0.3),
      ),
      stroke(polyline([point(r * 0.3, 0), point(r * 0.66, 0.02)]), mix(ochre, paper, 0.62), 7, {
        "stroke-linecap": "round",
      }),
    ];
  });
  return [disc(x, y, r, ochre), disc(x, y, r * 0.92, paper), segments];
}

const blossom = (x, y, size, turn) =>
  at(x, y, turn, size, [
    range(5).map((i) =>
      group(
        fill(
          curve(points("0 0, 34 -40, 30 -104, 0 -124, -30 -104, -34 -40"), true),
          i % 2 ? paper : limestone,
        ),
        { transform: `rotate(${i * 72})` },
      ),
    ),
    disc(0, 0, 24, ochre),
  ]);

export function draw() {
  const bark = mix(ochre, ink, 0.62);
  return svg([
    hatch("peel", mix(ochre, ink, 0.24), 16, 3),
    rect(0, 0, W, H, ground),
    leaf(900, 330, -58, 1.15, 0.28),
    leaf(1560, 420, -40, 1.2, 0.28),
    leaf(620, 420, 118, 1.2, 0.3),
    leaf(1900, 470, 70, 1.15, 0.3),
    fill(taper(points("-60 180, 320 300, 760 350, 1200 420, 1600 430, 2000 500, 2460 430"), 58, 16), bark),
    fill(
      taper(
        [
          [880, 366],
          [930, 470],
          [920, 560],
        ],
        20,
        12,
      ),
      bark,
    ),
    fill(
      taper(
        [
          [1420, 428],
          [1480, 540],
          [1500, 640],
        ],
        20,
        12,
      ),
      bark,
    ),
    fill(
      taper(
        [
          [340, 304],
          [330, 430],
          [390, 580],
        ],
        20,
        12,
      ),
      bark,
    ),
    lemon(930, 900, 8, 1.46),
    lemon(1530, 870, -12, 1.16),
    lemon(360, 860, 14, 1.16),
    half(2030, 1180, 330),
    leaf(330, 300, -52, 1.3),
    leaf(1200, 410, 40, 1.25),
    leaf(1180, 400, -34, 1.3),
    leaf(1960, 490, -48, 1.3),
    leaf(900, 380, 152, 1.1),
    blossom(640, 300, 1.1, 10),
    blossom(1760, 400, 0.95, 40),
  ]);
}
