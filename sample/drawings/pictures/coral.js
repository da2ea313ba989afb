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
  olive,
  paper,
  points,
  polyline,
  random,
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

/** A coral that forks and forks again; the outermost tips are pale. */
function coral(x, y, size, colour, next, spread = 0.5) {
  const parts = [];
  const tips = [];
  const grow = (px, py, angle, length, width, depth) => {
    const bend = angle + next(-0.18, 0.18);
    const end = [px + Math.cos(bend) * length, py + Math.sin(bend) * length];
    const middle = [(px + end[0]) / 2 + next(-0.1, 0.1) * length, (py + end[1]) / 2];
    parts.push(fill(taper([[px, py], middle, end], width, width * 0.72, 6), colour));
    parts.push(disc(...end, width * 0.36, colour));
    if (depth === 0) return tips.push(disc(...end, width * 0.42, mix(colour, paper, 0.38)));
    for (const side of depth > 2 ? [-1, 0.1, 1] : [-1, 1])
      grow(
        ...end,
        bend + side * next(spread * 0.6, spread),
        length * next(0.66, 0.86),
        width * 0.72,
        depth - 1,
      );
  };
  grow(x, y, -Math.PI / 2, 118 * size, 54 * size, 4);
  return [parts, tips];
}

const fish = (x, y, size, colour, flip = 1) =>
  group(
    [
      fill(curve(points("-70 0, -20 -34, 50 -26, 92 0, 50 26, -20 34"), true), colour),
      fill(
        polyline(
          [
            [-58, 0],
            [-118, -38],
            [-100, 0],
            [-118, 38],
          ],
          true,
        ),
        colour,
      ),
      disc(56, -8, 7, ink),
    ],
    { transform: `translate(${x} ${y}) scale(${size * flip} ${size})` },
  );

export function draw() {
  const next = random(5);
  const depth = range(6).map((i) =>
    rect(0, i * 230, W, H, mix(mix(sea, paper, 0.34), mix(sea, ink, 0.5), i / 5)),
  );
  const rays = [300, 820, 1420, 1900].map((x, i) =>
    fill(
      polyline(
        [
          [x, 0],
          [x + 170 + i * 20, 0],
          [x - 260, 1300],
          [x - 640, 1300],
        ],
        true,
      ),
      paper,
      { opacity: 0.06 },
    ),
  );
  const sand = smooth(points("-20 1430, 400 1380, 900 1420, 1500 1370, 2000 1420, 2440 1390"));
  const rope = (y, sag) =>
    smooth([
      [330, y],
      [800, y + sag * 0.8],
      [1200, y + sag],
      [1600, y + sag * 0.8],
      [2070, y],
    ]);
  const post = (x) => [
    rect(x - 14, 330, 28, 1100, limestone),
    rect(x - 70, 1396, 140, 34, mix(limestone, ink, 0.3)),
  ];
  const ropes = [rope(450, 40), rope(800, 44)];
  const hung = ropes.flatMap((line, row) =>
    range(6).map((i) => {
      const [x, y] = line[Math.round(((i + 0.75) / 6.5) * (line.length - 1))];
      const colour = [terracotta, ochre, mix(terracotta, ochre, 0.5)][(i + row * 2) % 3];
      return [
        stroke(
          polyline([
            [x, y],
            [x, y + 60],
          ]),
          limestone,
          6,
        ),
        group(coral(0, 0, 0.56, colour, next, 0.72), { transform: `translate(${x} ${y + 44}) scale(1 -1)` }),
      ];
    }),
  );
  return svg([
    depth,
    rays,
    fill(polyline([...sand, [2440, 1640], [-20, 1640]], true), mix(ochre, sea, 0.55)),
    fill(
      polyline([...sand.map(([x, y]) => [x, y + 90]), [2440, 1700], [-20, 1700]], true),
      mix(ochre, ink, 0.5),
    ),
    post(330),
    post(2070),
    ropes.map((line) => stroke(polyline(line), limestone, 12)),
    hung,
    coral(640, 1500, 1.02, mix(terracotta, sea, 0.1), next),
    coral(1210, 1530, 1.12, ochre, next),
    coral(1790, 1510, 0.95, mix(olive, paper, 0.25), next),
    coral(130, 1520, 0.9, mix(terracotta, ochre, 0.45), next),
    coral(2290, 1530, 0.9, terracotta, next),
    fish(900, 300, 1, ochre),
    fish(1070, 235, 0.75, ochre),
    fish(1130, 350, 0.6, ochre),
    fish(1640, 250, 1.1, mix(paper, sea, 0.1), -1),
  ]);
}
