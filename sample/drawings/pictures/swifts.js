import {
  curve,
  disc,
  fill,
  group,
  H,
  ink,
  limestone,
  mix,
  ochre,
  paper,
  points,
  polyline,
  random,
  range,
  rect,
  sea,
  smooth,
  svg,
  terracotta,
  W,
} from "../kit.js";

/** A swift seen from below: a sickle of wings, a short body, a forked tail. */
function swift(x, y, size, angle, colour) {
  const half = points(`
    0 -66, 8 -58, 13 -44, 40 -46, 80 -32, 118 0, 150 52, 112 28, 74 12, 40 8, 15 14, 10 46, 15 92`);
  const [head, wing, trailing, tail] = [
    half.slice(0, 3),
    half.slice(3, 7),
    half.slice(7, 11),
    half.slice(11),
  ];
  const right = [...head, ...smooth([half[2], ...wing]), ...smooth([wing.at(-1), ...trailing]), ...tail];
  const left = right.map(([px, py]) => [-px, py]).reverse();
  return group(
    [
      fill(polyline([...right, [0, 66], ...left], true), colour),
      fill(
        curve(
          [
            [-6, -48],
            [0, -54],
            [6, -48],
            [0, -37],
          ],
          true,
        ),
        limestone,
        { opacity: 0.45 },
      ),
    ],
    {
      transform: `translate(${x} ${y}) rotate(${angle}) scale(${size})`,
    },
  );
}

export function draw() {
  const next = random(3);
  const dusk = [
    [0, mix(sea, ink, 0.55)],
    [300, mix(sea, ink, 0.4)],
    [600, mix(sea, ink, 0.2)],
    [860, sea],
    [1060, mix(sea, terracotta, 0.4)],
    [1200, mix(terracotta, sea, 0.18)],
    [1310, mix(terracotta, ochre, 0.5)],
  ];
  const roofs = [];
  for (let x = -20; x < W; ) {
    const [width, height] = [next(90, 190), next(70, 170)];
    const top = 1600 - height;
    roofs.push(
      next() < 0.5
        ? [
            [x, 1600],
            [x, top],
            [x + width / 2, top - 60],
            [x + width, top],
            [x + width, 1600],
          ]
        : [
            [x, 1600],
            [x, top],
            [x + width, top],
            [x + width, 1600],
          ],
    );
    x += width;
  }
  const night = mix(ink, sea, 0.1);
  return svg([
    dusk.map(([y, colour]) => rect(0, y, W, H, colour)),
    range(46).map(() => disc(next(40, 2360), next(40, 620), next(2.5, 6), paper, { opacity: 0.8 })),
    disc(1560, 620, 400, mix(paper, ochre, 0.22)),
    disc(1560, 620, 360, mix(paper, ochre, 0.1)),
    [
      [1440, 520, 70],
      [1690, 760, 95],
      [1600, 430, 40],
    ].map(([x, y, r]) => disc(x, y, r, mix(paper, ochre, 0.2))),
    swift(1430, 680, 3.3, -62, night),
    [
      [620, 420, 1.7, -48],
      [360, 760, 1.15, -70],
      [860, 860, 0.9, -30],
      [2120, 300, 1.3, -58],
      [2140, 940, 1.05, -80],
      [1010, 240, 0.8, -64],
      [180, 300, 0.7, -50],
      [600, 1090, 0.62, -62],
      [2010, 1170, 0.7, -40],
      [1180, 1190, 0.5, -70],
    ].map((bird) => swift(...bird, mix(night, ink, 0.4))),
    roofs.map((points) => fill(polyline(points, true), night)),
    rect(1720, 1300, 70, 300, night),
    fill(
      polyline(
        [
          [1704, 1304],
          [1755, 1210],
          [1806, 1304],
        ],
        true,
      ),
      night,
    ),
    points("310 1540, 930 1550, 1480 1545, 2080 1540, 2110 1540").map(([x, y]) => rect(x, y, 18, 26, ochre)),
  ]);
}
