import {
  curve,
  disc,
  fill,
  group,
  ink,
  limestone,
  mix,
  ochre,
  paper,
  points,
  random,
  range,
  rect,
  sea,
  stroke,
  svg,
  taper,
  terracotta,
} from "../kit.js";

const lane = 330;
const skin = [
  mix(ochre, ink, 0.42),
  mix(ochre, paper, 0.35),
  mix(ochre, ink, 0.2),
  mix(ochre, paper, 0.15),
  mix(ochre, ink, 0.55),
  mix(ochre, paper, 0.5),
];

/** A crawl swimmer from above, going right: the left or the right arm in front. */
function swimmer(x, y, cap, suit, tone, flip) {
  return group(
    [
      range(3).map((i) =>
        stroke(
          curve([
            [-120 - i * 90, -60 - i * 26],
            [-300 - i * 80, -92 - i * 18],
            [-520 - i * 40, -104 - i * 10],
          ]),
          paper,
          10 - i * 2,
          { opacity: 0.7, "stroke-linecap": "round" },
        ),
      ),
      range(3).map((i) =>
        stroke(
          curve([
            [-120 - i * 90, 60 + i * 26],
            [-300 - i * 80, 92 + i * 18],
            [-520 - i * 40, 104 + i * 10],
          ]),
          paper,
          10 - i * 2,
          { opacity: 0.7, "stroke-linecap": "round" },
        ),
      ),
      fill(
        taper(
          [
            [-150, -22],
            [-260, -30],
            [-370, -14],
          ],
          46,
          18,
        ),
        tone,
      ),
      fill(
        taper(
          [
            [-150, 22],
            [-260, 26],
            [-380, 34],
          ],
          46,
          18,
        ),
        tone,
      ),
      range(9).map((i) => disc(-400 - (i % 3) * 26, -36 + i * 10, 15 - (i % 3) * 3, paper)),
      fill(
        taper(
          [
            [60, -56],
            [150, -96],
            [270, -58],
          ],
          42,
          20,
        ),
        tone,
      ),
      disc(278, -54, 16, tone),
      fill(
        taper(
          [
            [40, 56],
            [-40, 112],
            [-130, 100],
          ],
          42,
          20,
        ),
        tone,
      ),
      fill(
        curve(points("80 -62, 96 0, 80 62, 0 56, -110 42, -180 34, -180 -34, -110 -42, 0 -56"), true),
        tone,
      ),
      fill(curve(points("20 -50, 30 0, 20 50, -110 42, -186 36, -186 -36, -110 -42"), true), suit),
      disc(124, 4, 46, cap),
      stroke(
        curve([
          [100, -26],
          [122, -32],
          [146, -26],
        ]),
        paper,
        7,
        { opacity: 0.6, "stroke-linecap": "round" },
      ),
      range(5).map((i) => disc(296 + (i % 2) * 22, -78 + i * 12, 9, paper)),
    ],
    { transform: `translate(${x} ${y}) scale(1 ${flip})` },
  );
}

function rope(y) {
  return range(60).map((i) =>
    rect(-500 + i * 64, y - 15, 54, 30, i < 8 || i > 46 ? terracotta : i % 4 < 2 ? paper : ochre, { rx: 14 }),
  );
}

export function draw() {
  const next = random(4);
  const water = mix(sea, paper, 0.16);
  const ripple = () => {
    const [x, y, w] = [next(-400, 2800), next(-500, 2200), next(80, 200)];
    return stroke(
      curve([
        [x, y],
        [x + w * 0.3, y - 14],
        [x + w * 0.6, y + 10],
        [x + w, y - 4],
      ]),
      mix(water, paper, 0.35),
      6,
      { "stroke-linecap": "round" },
    );
  };
  const tops = range(8).map((i) => -520 + i * lane);
  const racers = [
    [1, 1330, ochre, ink, 1],
    [2, 1500, paper, mix(sea, ink, 0.5), -1],
    [3, 1880, terracotta, ink, 1],
    [4, 1450, limestone, mix(terracotta, ink, 0.2), 1],
    [5, 1240, ochre, mix(sea, ink, 0.5), -1],
    [6, 1050, paper, ink, 1],
  ];
  return svg([
    rect(0, 0, 2400, 1600, water),
    group(
      [
        tops.map((y, i) => (i % 2 ? rect(-600, y, 3800, lane, mix(water, ink, 0.07)) : "")),
        tops.map((y) => rect(-600, y + lane / 2 - 17, 3000, 34, mix(sea, ink, 0.35))),
        tops.map((y) => rect(2390, y + lane / 2 - 70, 34, 140, mix(sea, ink, 0.35))),
        range(110).map(ripple),
        tops.map(rope),
        racers.map(([n, x, cap, suit, flip], i) => swimmer(x, tops[n] + lane / 2, cap, suit, skin[i], flip)),
        rect(2560, -700, 900, 3000, limestone),
        rect(2530, -700, 34, 3000, mix(limestone, ink, 0.3)),
        tops.map((y) => rect(2640, y + 60, 150, lane - 120, mix(sea, ink, 0.2))),
      ],
      { transform: "rotate(-11 1200 800) translate(1200 800) scale(1.18) translate(-1420 -770)" },
    ),
  ]);
}
