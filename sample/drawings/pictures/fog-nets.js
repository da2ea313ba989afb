import {
  disc,
  fill,
  group,
  H,
  hatch,
  ink,
  mix,
  muted,
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
  terracotta,
  W,
} from "../kit.js";

const dune = (points, colour) =>
  fill(polyline([...smooth(points), [W + 40, H + 40], [-40, H + 40]], true), colour);
const fog = (y, height, opacity, drift) =>
  fill(
    polyline(
      [
        ...smooth(range(9).map((i) => [i * 320 - 80, y + Math.sin(i * 1.3 + drift) * 34])),
        ...smooth(range(9).map((i) => [2480 - i * 320, y + height + Math.sin(i * 1.7 + drift) * 30])),
      ],
      true,
    ),
    paper,
    { opacity },
  );

/** A net between two posts, its gutter below, held by stays. */
function net(x, y, size) {
  const [w, h] = [560, 380];
  return group(
    [
      stroke(
        polyline([
          [-90, 60],
          [0, -h - 70],
        ]),
        ink,
        4,
      ),
      stroke(
        polyline([
          [w + 90, 60],
          [w, -h - 70],
        ]),
        ink,
        4,
      ),
      rect(0, -h - 30, w, h - 60, paper, { opacity: 0.42 }),
      rect(0, -h - 30, w, h - 60, "url(#mesh)"),
      rect(0, -h - 30, w, h - 60, "url(#mesh2)"),
      stroke(
        polyline([
          [0, -h - 30],
          [w, -h - 30],
        ]),
        ink,
        7,
      ),
      fill(
        polyline(
          [
            [-10, -92],
            [w + 10, -84],
            [w + 10, -50],
            [-10, -58],
          ],
          true,
        ),
        terracotta,
      ),
      [0, w].map((px) => rect(px - 9, -h - 80, 18, h + 130, ink)),
    ],
    { transform: `translate(${x} ${y}) scale(${size})` },
  );
}

export function draw() {
  const sky = mix(paper, ochre, 0.2);
  return svg([
    hatch("mesh", mix(sea, paper, 0.12), 22, 4, 20),
    hatch("mesh2", mix(sea, paper, 0.12), 22, 4, -70),
    rect(0, 0, W, H, sky),
    disc(560, 420, 150, mix(paper, ochre, 0.48)),
    dune(points("-40 640, 300 560, 700 640, 1080 500, 1500 620, 1900 540, 2440 650"), mix(sky, muted, 0.24)),
    fog(600, 110, 0.75, 0),
    dune(points("-40 860, 420 760, 900 850, 1360 720, 1860 820, 2440 720"), mix(ochre, muted, 0.42)),
    net(1250, 770, 0.42),
    net(1540, 790, 0.42),
    net(1830, 830, 0.42),
    fog(780, 130, 0.72, 2),
    dune(points("-40 1010, 360 1080, 900 960, 1500 1060, 2000 960, 2440 1010"), mix(ochre, terracotta, 0.22)),
    net(150, 1120, 0.85),
    net(720, 1060, 0.85),
    fog(1010, 80, 0.5, 4),
    dune(points("-40 1290, 500 1350, 1100 1260, 1700 1330, 2440 1200"), mix(ochre, terracotta, 0.5)),
    net(1330, 1400, 1.5),
    fill(
      taper(
        [
          [1330, 1315],
          [1240, 1380],
          [1080, 1420],
          [960, 1430],
        ],
        16,
        16,
      ),
      terracotta,
    ),
    rect(640, 1290, 330, 240, mix(sea, ink, 0.1)),
    rect(640, 1290, 330, 34, mix(sea, paper, 0.35)),
    [1370, 1440].map((y) => rect(640, y, 330, 8, mix(sea, ink, 0.4))),
    dune(points("-40 1560, 500 1510, 1200 1550, 1800 1500, 2440 1540"), mix(terracotta, ink, 0.42)),
    [
      [300, 1530, 1],
      [1180, 1560, 0.8],
      [2250, 1530, 1.1],
    ].map(([x, y, s]) =>
      range(7).map((i) =>
        stroke(
          polyline([
            [x, y],
            [x + (i - 3) * 26 * s, y - (110 - Math.abs(i - 3) * 18) * s],
          ]),
          mix(olive, ink, 0.25),
          9,
          { "stroke-linecap": "round" },
        ),
      ),
    ),
  ]);
}
