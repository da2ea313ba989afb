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
  range,
  rect,
  sea,
  stroke,
  svg,
  taper,
  terracotta,
  W,
} from "../kit.js";

const dark = mix(ink, terracotta, 0.14);
const wall = mix(ink, terracotta, 0.3);

/** The furnace front: courses of brick, cut away around its mouth. */
function bricks() {
  return range(17).map((row) =>
    range(14).map((column) => {
      const x = column * 190 - (row % 2) * 95;
      const near = Math.hypot(x + 90 - 1010, row * 98 + 46 - 720);
      return rect(x, row * 98, 182, 90, mix(wall, terracotta, Math.max(0, 0.55 - near / 1900)));
    }),
  );
}

const bottle = (x, base, size, colour, neck = 0.3) => {
  const [w, h] = [150 * size, 380 * size];
  const n = w * neck;
  return [
    fill(
      curve(
        [
          [x - n / 2, base - h],
          [x + n / 2, base - h],
          [x + n / 2, base - h * 0.7],
          [x + w / 2, base - h * 0.48],
          [x + w / 2, base - 12],
          [x + w / 2 - 12, base],
          [x - w / 2 + 12, base],
          [x - w / 2, base - 12],
          [x - w / 2, base - h * 0.48],
          [x - n / 2, base - h * 0.7],
        ],
        true,
      ),
      colour,
      { opacity: 0.92 },
    ),
    stroke(
      polyline([
        [x - w * 0.28, base - h * 0.42],
        [x - w * 0.28, base - h * 0.12],
      ]),
      paper,
      10 * size,
      { opacity: 0.6, "stroke-linecap": "round" },
    ),
  ];
};

export function draw() {
  const glow = [
    [600, mix(terracotta, ink, 0.35)],
    [540, terracotta],
    [455, mix(terracotta, ochre, 0.45)],
    [365, ochre],
    [265, mix(ochre, paper, 0.4)],
    [165, mix(ochre, paper, 0.75)],
  ];
  const gather = points("0 0, 60 -92, 190 -140, 330 -110, 400 0, 330 110, 190 140, 60 92");
  return svg([
    rect(0, 0, W, H, dark),
    bricks(),
    disc(1010, 720, 660, dark),
    range(28).map((i) =>
      group(rect(-44, -655, 88, 92, mix(wall, terracotta, i % 2 ? 0.55 : 0.4)), {
        transform: `translate(1010 720) rotate(${(i * 360) / 28})`,
      }),
    ),
    glow.map(([r, colour], i) => disc(1010, 720 + i * 8, r, colour)),
    rect(0, 1390, W, 210, ink),
    rect(0, 1380, W, 14, mix(ochre, ink, 0.45)),
    bottle(1840, 1390, 1.5, mix(sea, paper, 0.25)),
    bottle(2075, 1390, 1.05, mix(sea, paper, 0.5), 0.36),
    bottle(2270, 1390, 1.75, sea, 0.26),
    bottle(170, 1390, 1.25, mix(sea, paper, 0.35)),
    group(
      [
        fill(
          taper(
            [
              [400, 0],
              [900, 4],
              [1900, 0],
            ],
            26,
            40,
          ),
          mix(ink, limestone, 0.25),
        ),
        rect(1060, -26, 420, 52, mix(ochre, ink, 0.5)),
        fill(curve(gather, true), mix(ochre, terracotta, 0.35)),
        fill(
          curve(
            gather.map(([x, y]) => [x * 0.72 + 50, y * 0.68 - 12]),
            true,
          ),
          mix(ochre, paper, 0.35),
        ),
        stroke(
          curve([
            [110, -66],
            [190, -92],
            [270, -74],
          ]),
          paper,
          18,
          { "stroke-linecap": "round" },
        ),
        rect(392, -30, 70, 60, mix(terracotta, ink, 0.3)),
      ],
      { transform: "translate(800 800) rotate(-19)" },
    ),
  ]);
}
