import {
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
  olive,
  paper,
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

const tones = [
  mix(sea, paper, 0.2),
  mix(limestone, ochre, 0.25),
  sea,
  mix(olive, paper, 0.3),
  limestone,
  mix(ochre, paper, 0.2),
  mix(sea, ink, 0.3),
  mix(limestone, muted, 0.3),
];

function box(x, base, width, height, colour, plain) {
  const top = base - height;
  return [
    rect(x, top, width, height, colour),
    rect(x + width - 16, top, 16, height, ink, { opacity: 0.13 }),
    plain
      ? [
          rect(x, top + 70, width, 10, ink, { opacity: 0.25 }),
          rect(x, base - 80, width, 10, ink, { opacity: 0.25 }),
        ]
      : "",
    plain ? "" : rect(x + width * 0.18, top + 60, width * 0.64, 130, paper),
    plain
      ? ""
      : [0, 1, 2].map((i) =>
          rect(
            x + width * 0.28,
            top + 90 + i * 30,
            width * (i === 2 ? 0.26 : 0.44),
            8,
            mix(muted, paper, 0.3),
          ),
        ),
    plain ? "" : disc(x + width / 2, base - 86, 26, mix(colour, ink, 0.55)),
  ];
}

function shelf(base, next) {
  const boxes = [];
  for (let x = -40; x < W; ) {
    const width = next() < 0.3 ? 64 : next(104, 164);
    boxes.push(box(x, base, width, next(370, 440), tones[Math.floor(next(0, tones.length))], width === 64));
    x += width + (next() < 0.12 ? 40 : 8);
  }
  return [
    boxes,
    rect(0, base, W, 44, mix(ochre, ink, 0.55)),
    rect(0, base + 44, W, 26, ink, { opacity: 0.35 }),
  ];
}

function folder() {
  const page = (dx, dy, turn, lines) =>
    group(
      [
        rect(-330, -560, 660, 900, paper),
        stroke(
          polyline([
            [-330, -560],
            [330, -560],
            [330, 340],
          ]),
          mix(paper, muted, 0.35),
          4,
        ),
        range(lines).map((i) =>
          rect(
            -250,
            -470 + i * 58,
            i % 5 === 4 ? 300 : 490 - ((i * 37) % 60),
            14,
            i === 0 ? ink : mix(muted, paper, 0.45),
          ),
        ),
      ],
      { transform: `translate(${dx} ${dy}) rotate(${turn})` },
    );
  return group(
    [
      fill(
        "M-420 -440L-120 -440L-80 -520L180 -520L220 -440L420 -440L420 560L-420 560Z",
        mix(terracotta, ink, 0.28),
      ),
      page(26, -70, 3.5, 3),
      page(-10, -30, -1.5, 9),
      fill("M-420 -130L440 -130L420 560L-420 560Z", terracotta),
      fill("M-420 -130L440 -130L420 560L-420 560Z", "url(#grain)"),
      rect(-230, 90, 470, 230, paper),
      rect(-180, 146, 370, 20, ink),
      [204, 250].map((y) => rect(-180, y, y === 204 ? 300 : 220, 12, mix(muted, paper, 0.3))),
    ],
    { transform: "translate(1330 930) rotate(-6)" },
  );
}

export function draw() {
  const next = random(21);
  return svg([
    hatch("grain", mix(terracotta, ink, 0.14), 22, 4),
    rect(0, 0, W, H, mix(ochre, ink, 0.8)),
    [470, 1000, 1530].map((base) => shelf(base, next)),
    rect(0, 0, W, H, ink, { opacity: 0.26 }),
    group(fill("M-420 -440L440 -440L430 570L-420 570Z", ink, { opacity: 0.4 }), {
      transform: "translate(1362 964) rotate(-6)",
    }),
    folder(),
  ]);
}
