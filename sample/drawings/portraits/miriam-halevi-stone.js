import { H, head, shoulders, W } from "../bust.js";
import { disc, fill, ink, limestone, mix, ochre, range, rect, sea, stroke, svg, terracotta } from "../kit.js";

const hair = "#3a2418";
const spines = [sea, ochre, limestone, terracotta, mix(sea, ink, 0.4), mix(ochre, limestone, 0.5)];

/** Shelves of books, which fill the wall. */
const shelves = () =>
  range(6).map((row) => {
    let x = 20;
    const books = range(20).map((place) => {
      const width = 52 + ((place * 37 + row * 23) % 58);
      const height = 210 + ((place * 53 + row * 31) % 70);
      const book = rect(
        x,
        330 + row * 330 - height,
        width,
        height,
        spines[(place * 5 + row * 2) % spines.length],
      );
      x += width + 8;
      return book;
    });
    return [books, rect(0, 330 + row * 330, W, 24, mix(hair, ink, 0.3))];
  });

export function draw() {
  const wall = mix(limestone, hair, 0.35);
  return svg(
    [
      rect(0, 0, W, H, wall),
      `<g opacity="0.5">${shelves().flat(9).join("")}</g>`,
      // Hair behind, loose over the shoulders.
      fill(
        "M430 1500C360 1200 420 1000 440 780C460 480 600 330 810 330C1020 330 1150 480 1164 780C1180 1000 1240 1200 1180 1500C1100 1560 1000 1500 960 1400L640 1400C600 1500 520 1560 430 1500Z",
        mix(hair, ink, 0.3),
      ),
      shoulders(mix(sea, ink, 0.2)),
      head({ skin: "#d9a27c", hair, brow: 8, smile: 30 }),
      fill(
        "M596 1450C560 1480 540 1500 520 1530L760 1960L800 1760L840 1960L1080 1530C1060 1500 1040 1480 1004 1450L800 1740Z",
        mix(sea, ink, 0.42),
      ),
      fill(
        "M526 860C470 600 590 376 830 376C1030 376 1120 560 1076 860C1070 720 1010 620 900 566C800 640 640 680 560 740C536 790 530 825 526 860Z",
        hair,
      ),
      fill("M552 700C520 900 470 1100 500 1400C430 1420 400 1300 410 1200C424 1000 430 760 560 620Z", hair),
      fill(
        "M1064 690C1090 900 1140 1100 1110 1400C1180 1420 1204 1300 1190 1200C1176 1000 1160 740 1030 580Z",
        mix(hair, ink, 0.15),
      ),
      disc(498, 1086, 22, ochre),
      stroke("M640 1560C700 1660 760 1700 800 1706C840 1700 900 1660 960 1560", ochre, 10),
      disc(800, 1716, 26, ochre),
    ],
    W,
    H,
  );
}
