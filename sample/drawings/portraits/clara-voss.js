import { glasses, H, head, shoulders, W } from "../bust.js";
import {
  disc,
  fill,
  ink,
  limestone,
  mix,
  ochre,
  paper,
  random,
  range,
  rect,
  sea,
  stroke,
  svg,
  terracotta,
} from "../kit.js";

const silver = "#b9b6ad";
const next = random(1940);

export function draw() {
  const night = mix(sea, ink, 0.45);
  return svg(
    [
      rect(0, 0, W, H, night),
      range(70).map(() => disc(next(0, W), next(0, 1300), next(2, 7), mix(limestone, night, next(0, 0.5)))),
      disc(1260, 360, 130, mix(ochre, paper, 0.35)),
      disc(1206, 322, 118, night),
      // A telescope on a roof, behind her.
      fill("M0 1560L420 1380L420 2000L0 2000Z", mix(night, ink, 0.35)),
      stroke("M120 1340L360 1120", mix(terracotta, ink, 0.15), 74, { "stroke-linecap": "round" }),
      stroke("M330 1148L400 1084", mix(terracotta, paper, 0.2), 96),
      stroke("M220 1260L150 1500M220 1260L300 1470", ink, 18),
      // Hair behind, a bob to the chin.
      fill(
        "M440 820C400 480 600 320 800 320C1010 320 1200 480 1160 820C1150 980 1190 1140 1150 1250C1080 1300 980 1290 940 1240L660 1240C620 1290 520 1300 450 1250C410 1140 450 980 440 820Z",
        mix(silver, ink, 0.22),
      ),
      shoulders(limestone),
      head({ skin: "#e3b493", hair: mix(silver, ink, 0.45), brow: 46 }),
      fill(
        "M660 1490L800 1640L940 1490L1010 1448L1060 1560L880 1760L800 1660L720 1760L540 1560L590 1448Z",
        mix(limestone, ink, 0.12),
      ),
      fill(
        "M524 850C490 590 610 380 830 376C1030 374 1110 520 1080 760C1050 660 960 600 850 560C780 650 640 720 560 740C540 780 530 815 524 850Z",
        silver,
      ),
      fill("M540 740C524 900 548 1080 520 1236C470 1252 440 1240 440 1200C430 1000 440 700 560 620Z", silver),
      fill(
        "M1072 700C1090 880 1064 1080 1090 1236C1140 1250 1166 1236 1164 1196C1176 1000 1160 700 1040 560Z",
        mix(silver, ink, 0.1),
      ),
      glasses(ink),
    ],
    W,
    H,
  );
}
