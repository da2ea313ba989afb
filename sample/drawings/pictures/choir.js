import {
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
  terracotta,
  W,
} from "../kit.js";

const hills = {
  far: smooth(points("-40 1120, 400 1020, 900 1180, 1400 1050, 2000 1140, 2440 1010")),
  left: smooth(points("-40 860, 220 790, 460 820, 720 980, 980 1240, 1240 1480, 1400 1640")),
  right: smooth(points("1000 1640, 1240 1440, 1480 1160, 1740 920, 2000 780, 2220 770, 2440 830")),
};

function town(houses, tower, walls) {
  return [
    houses.map(([x, y, w, h], i) => [
      rect(x, y - h, w, h + 240, walls[i % walls.length]),
      i % 3 === 1
        ? fill(
            polyline(
              [
                [x - 8, y - h],
                [x + w / 2, y - h - 52],
                [x + w + 8, y - h],
              ],
              true,
            ),
            terracotta,
          )
        : rect(x - 5, y - h - 12, w + 10, 16, mix(walls[i % walls.length], ink, 0.25)),
      range(Math.floor(w / 44)).map((k) => rect(x + 18 + k * 42, y - h + 34, 16, 26, mix(ink, sea, 0.3))),
    ]),
    rect(tower[0] - 26, tower[1] - 250, 52, 270, limestone),
    fill(`M${tower[0] - 34} ${tower[1] - 250}A34 44 0 0 1 ${tower[0] + 34} ${tower[1] - 250}Z`, sea),
    rect(tower[0] - 9, tower[1] - 210, 18, 40, ink),
  ];
}

/** The five lines of a stave, hung from one town to the other. */
const line = (i) =>
  smooth(
    [
      [300, 500 + i * 50],
      [640, 610 + i * 58],
      [1000, 720 + i * 66],
      [1340, 700 + i * 66],
      [1720, 560 + i * 58],
      [2110, 440 + i * 50],
    ],
    false,
    30,
  );
const lines = range(5).map(line);

function note(t, row, kind, colour = ink) {
  const whole = lines[0].length - 1;
  const at = (l) => lines[l][Math.round(t * whole)];
  const low = Math.floor(row);
  const [a, b] = [at(low), at(Math.min(4, low + 1))];
  const [x, y] = [a[0], a[1] + (b[1] - a[1]) * (row - low)];
  const up = row >= 2;
  const head = group(
    `<ellipse rx="44" ry="32" fill="${kind === "half" ? "none" : colour}" stroke="${colour}" stroke-width="${kind === "half" ? 13 : 0}"/>`,
    { transform: `translate(${x} ${y}) rotate(-20)` },
  );
  const stemX = up ? x + 38 : x - 38;
  const tip = up ? y - 220 : y + 220;
  const flag =
    kind === "flag"
      ? fill(
          `M${stemX} ${tip}C${stemX + 10} ${tip + 70} ${stemX + 80} ${tip + 70} ${stemX + 62} ${tip + 150}C${stemX + 66} ${tip + 100} ${stemX + 20} ${tip + 92} ${stemX} ${tip + 80}Z`,
          colour,
        )
      : "";
  return [
    stroke(
      polyline([
        [stemX, y],
        [stemX, tip],
      ]),
      colour,
      10,
    ),
    head,
    flag,
  ];
}

export function draw() {
  const sky = mix(paper, ochre, 0.26);
  return svg([
    hatch("left", mix(olive, ink, 0.16), 30, 5, 62),
    hatch("right", mix(sea, ink, 0.16), 30, 5, -62),
    rect(0, 0, W, H, sky),
    `<g transform="translate(1200 800) scale(1.16) translate(-1200 -905)">`,
    disc(1190, 830, 330, mix(ochre, terracotta, 0.25)),
    fill(polyline([...hills.far, [2440, 1640], [-40, 1640]], true), mix(terracotta, sky, 0.45)),
    town(
      [
        [20, 830, 110, 120],
        [120, 800, 90, 170],
        [200, 800, 120, 130],
        [360, 812, 100, 110],
        [450, 830, 110, 130],
        [560, 880, 110, 110],
      ],
      [330, 800],
      [limestone, mix(limestone, ochre, 0.35), paper],
    ),
    town(
      [
        [1800, 880, 110, 120],
        [1900, 830, 100, 150],
        [1990, 800, 110, 120],
        [2180, 785, 120, 160],
        [2290, 800, 130, 120],
      ],
      [2140, 780],
      [mix(limestone, ochre, 0.35), paper, limestone],
    ),
    fill(polyline([...hills.left, [-40, 1640]], true), olive),
    fill(polyline([...hills.left, [-40, 1640]], true), "url(#left)"),
    fill(polyline([...hills.right, [2440, 1640]], true), sea),
    fill(polyline([...hills.right, [2440, 1640]], true), "url(#right)"),
    lines.map((points) => stroke(polyline(points), ink, 7)),
    [
      [0.16, 3, "full"],
      [0.26, 2, "flag"],
      [0.36, 3.5, "half"],
      [0.47, 1, "full", terracotta],
      [0.56, 2.5, "flag"],
      [0.66, 0.5, "full"],
      [0.76, 2, "half", terracotta],
      [0.86, 3, "flag"],
    ].map((n) => note(...n)),
    "</g>",
  ]);
}
