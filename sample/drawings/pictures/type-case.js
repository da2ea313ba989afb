import {
  group,
  H,
  ink,
  limestone,
  mix,
  ochre,
  paper,
  polyline,
  random,
  range,
  rect,
  stroke,
  svg,
  terracotta,
  text,
  W,
} from "../kit.js";

const wood = mix(ochre, ink, 0.42);
const metal = mix(ink, limestone, 0.5);

/** A piece of type lies on its side or stands; its letter is mirrored, as type is. */
function sort(x, y, letter, turn, inked, tone) {
  return group(
    [
      rect(-52, -74, 104, 164, ink, { opacity: 0.35 }),
      rect(-58, -84, 116, 164, mix(metal, limestone, tone)),
      rect(-58, 52, 116, 12, mix(metal, ink, 0.35)),
      rect(-46, -72, 92, 116, mix(metal, inked ? paper : limestone, inked ? 0.9 : tone + 0.22)),
      group(
        text(0, 22, letter, {
          size: 120,
          face: "serif",
          anchor: "middle",
          colour: inked ? terracotta : mix(ink, metal, 0.12),
          free: true,
        }),
        { transform: "scale(-1 1)" },
      ),
    ],
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})` },
  );
}

export function draw() {
  const next = random(17);
  const columns = [-90, 420, 930, 1440, 1950, 2460];
  const rows = [-60, 490, 1040, 1590];
  const letters = [
    ["b", "c", "d", "e", "i"],
    ["l", "m", "n", "h", "o"],
    ["v", "u", "t", "a", "r"],
  ];
  const cells = rows.slice(1).map((bottom, r) =>
    columns.slice(1).map((right, c) => {
      const [left, top] = [columns[c], rows[r]];
      const spots = range(9).map((i) => [
        left + 105 + (i % 3) * 150 + next(-14, 14),
        top + 125 + Math.floor(i / 3) * 155 + next(-16, 16),
      ]);
      return [
        rect(left, top, right - left, bottom - top, mix(wood, ink, 0.45)),
        rect(left, top, right - left, 44, ink, { opacity: 0.32 }),
        rect(left, top, 36, bottom - top, ink, { opacity: 0.22 }),
        spots
          .filter(() => next() < 0.86)
          .map(([x, y]) =>
            sort(
              x,
              y,
              letters[r][c],
              next() < 0.2 ? next(70, 110) : next(-22, 22),
              false,
              [0, 0.2][Math.floor(next(0, 2))],
            ),
          ),
      ];
    }),
  );
  const bar = (x, y, width, height) => rect(x, y, width, height, wood);
  return svg([
    cells,
    columns.map((x) => bar(x - 17, 0, 34, H)),
    rows.map((y) => bar(0, y - 17, W, 34)),
    columns.map((x) =>
      stroke(
        polyline([
          [x - 17, 0],
          [x - 17, H],
        ]),
        mix(wood, paper, 0.25),
        4,
      ),
    ),
    rows.map((y) =>
      stroke(
        polyline([
          [0, y - 17],
          [W, y - 17],
        ]),
        mix(wood, paper, 0.25),
        4,
      ),
    ),
    group([sort(0, 0, "a", 0, true, 0.3)], { transform: "translate(1690 1290) rotate(-14) scale(2.1)" }),
  ]);
}
