import { H, head, shoulders, W } from "../bust.js";
import {
  curve,
  fill,
  ink,
  limestone,
  mix,
  ochre,
  olive,
  paper,
  random,
  range,
  rect,
  stroke,
  svg,
  terracotta,
} from "../kit.js";

const next = random(1871);
const skin = "#7a4a32";

/** Contour lines, as on the maps he carries. */
const contours = (colour) =>
  range(16).map((i) =>
    stroke(
      curve(
        range(9).map((k) => [
          -60 + k * 220,
          60 + i * 128 + Math.sin(k * 0.9 + i * 0.35) * 70 + next(-14, 14),
        ]),
      ),
      colour,
      i % 5 === 0 ? 9 : 4,
    ),
  );

export function draw() {
  const ground = mix(ochre, paper, 0.45);
  const hair = "#1d1712";
  return svg(
    [
      rect(0, 0, W, H, ground),
      contours(mix(ground, terracotta, 0.45)),
      stroke(
        "M1620 240C1380 420 1480 700 1300 860C1180 980 1340 1200 1300 1620",
        mix(ground, "#2b5660", 0.75),
        22,
      ),
      shoulders(olive),
      fill(
        "M600 1440C620 1560 720 1640 800 1640C880 1640 980 1560 1000 1440L1070 1470C1060 1620 940 1740 800 1740C660 1740 540 1620 530 1470Z",
        mix(olive, ink, 0.3),
      ),
      // Hair, close to the head, and a short beard.
      fill(
        "M520 800C480 520 620 400 800 400C980 400 1120 520 1080 800C1090 700 1040 600 980 570C880 530 720 530 620 570C560 600 510 700 520 800Z",
        hair,
      ),
      head({ skin, hair, brow: 4, smile: 34 }),
      fill(
        "M524 790C500 560 620 420 800 420C980 420 1100 560 1076 790C1060 680 1030 610 970 580C880 545 720 545 630 580C570 610 540 680 524 790Z",
        hair,
      ),
      fill(
        "M548 960C560 1080 590 1150 640 1200C700 1290 760 1310 800 1310C840 1310 900 1290 960 1200C1010 1150 1040 1080 1052 960C1020 1060 980 1090 930 1080C880 1050 840 1056 800 1062C760 1056 720 1050 670 1080C620 1090 580 1060 548 960Z",
        hair,
      ),
      stroke("M724 1140C770 1172 830 1172 876 1138", mix(skin, paper, 0.32), 16, {
        "stroke-linecap": "round",
      }),
      // A folding rule in the breast pocket.
      fill("M1110 1760L1330 1730L1340 1990L1120 2010Z", mix(olive, ink, 0.18)),
      fill("M1190 1560L1236 1552L1262 1750L1216 1757Z", limestone),
      range(7).map((i) => stroke(`M${1194 + i * 3.4} ${1584 + i * 24}l${i % 2 ? 16 : 26} -3`, ink, 4)),
    ],
    W,
    H,
  );
}
