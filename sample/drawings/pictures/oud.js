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

/** Half of the outline, from the neck to the tail; the other half mirrors it. */
const side = points("44 -420, 70 -330, 150 -190, 270 -20, 350 170, 352 330, 280 470, 150 548, 0 572");
const whole = (scale = 1) => {
  const right = smooth(side.map(([x, y]) => [x * scale, y]));
  return [...right, ...right.map(([x, y]) => [-x, y]).reverse()];
};

function rosette(x, y, r) {
  return [
    disc(x, y, r + 18, mix(ochre, ink, 0.72)),
    disc(x, y, r + 8, paper),
    disc(x, y, r, mix(ink, terracotta, 0.2)),
    range(12).map((i) =>
      group(
        [
          fill(
            curve(
              [
                [0, -r * 0.24],
                [r * 0.17, -r * 0.55],
                [0, -r * 0.88],
                [-r * 0.17, -r * 0.55],
              ],
              true,
            ),
            mix(ochre, paper, 0.2),
          ),
        ],
        { transform: `translate(${x} ${y}) rotate(${i * 30})` },
      ),
    ),
    disc(x, y, r * 0.22, mix(ochre, paper, 0.2)),
    disc(x, y, r * 0.1, ink),
  ];
}

function oud() {
  const body = polyline(whole(), true);
  const strings = range(11).map((i) => {
    const t = (i - 5) / 5;
    return stroke(
      polyline([
        [t * 34, -1010],
        [t * 100, 392],
      ]),
      i % 2 ? mix(paper, ochre, 0.2) : paper,
      i < 3 ? 5 : 3.5,
    );
  });
  return [
    fill(body, mix(ochre, ink, 0.6), { stroke: mix(ochre, ink, 0.6), "stroke-width": 26 }),
    fill(body, mix(ochre, paper, 0.22)),
    group(
      range(30).map((i) => rect(-360 + i * 25, -430, 4, 1010, mix(ochre, ink, 0.12), { opacity: 0.5 })),
      { "clip-path": "url(#top)" },
    ),
    rosette(0, 40, 108),
    rosette(-150, 268, 50),
    rosette(150, 268, 50),
    fill("M-46 -1010L46 -1010L62 -400Q0 -260 -62 -400Z", mix(ink, terracotta, 0.12)),
    rect(-50, -1024, 100, 22, limestone),
    fill(
      curve(points("-190 372, -130 384, 0 380, 130 384, 190 372, 170 416, 0 410, -170 416"), true),
      mix(ink, terracotta, 0.16),
    ),
    strings,
    group(
      [
        fill("M-46 0L46 0L26 -330L-26 -330Z", mix(ochre, ink, 0.62)),
        range(6).map((i) => [
          rect(-130, -46 - i * 48, 260, 13, mix(ink, terracotta, 0.2)),
          disc(i % 2 ? -140 : 140, -40 - i * 48, 22, mix(ink, terracotta, 0.2)),
        ]),
      ],
      { transform: "translate(-10 -1006) rotate(-76)" },
    ),
  ];
}

/** The bowl of the next one, ribs up, still without a top. */
function bowl() {
  const ribs = [-1, -0.72, -0.44, -0.15, 0.15, 0.44, 0.72, 1];
  return ribs.slice(1).map((right, i) => {
    const a = smooth(side.map(([x, y]) => [x * ribs[i], y]));
    const b = smooth(side.map(([x, y]) => [x * right, y])).reverse();
    return fill(polyline([...a, ...b], true), i % 2 ? mix(ochre, ink, 0.45) : mix(terracotta, ochre, 0.35), {
      stroke: mix(ink, ochre, 0.2),
      "stroke-width": 4,
    });
  });
}

export function draw() {
  const ground = mix(sea, ink, 0.18);
  const shaving = (x, y, r) =>
    stroke(
      curve(
        range(14).map((i) => [
          x + Math.cos(i * 0.7) * (r - i * r * 0.05),
          y + Math.sin(i * 0.7) * (r - i * r * 0.05),
        ]),
      ),
      mix(ochre, paper, 0.35),
      14,
      { "stroke-linecap": "round" },
    );
  return svg([
    `<clipPath id="top"><path d="${polyline(whole(), true)}"/></clipPath>`,
    hatch("bench", mix(ground, ink, 0.16), 34, 5, 90),
    rect(0, 0, W, H, ground),
    rect(0, 0, W, H, "url(#bench)"),
    group(bowl(), { transform: "translate(500 560) rotate(-24) scale(0.95)" }),
    shaving(420, 1330, 74),
    shaving(640, 1420, 46),
    shaving(2120, 1330, 60),
    group(fill(polyline(whole(), true), ink, { opacity: 0.3 }), {
      transform: "translate(1150 1010) rotate(57) scale(1.08)",
    }),
    group(oud(), { transform: "translate(1110 960) rotate(57) scale(1.06)" }),
  ]);
}
