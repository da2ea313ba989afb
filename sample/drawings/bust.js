// A person from the chest up, made of flat shapes; each portrait gives the hair, the clothes and what stands behind.
import { disc, fill, group, ink, mix, stroke } from "./kit.js";

export const W = 1600;
export const H = 2000;

/** Head, neck and face, looking a little to the left. `skin` is a colour, `hair` of the brows. */
export function head({ skin, hair, brow = 0, smile = 26 }) {
  const shade = mix(skin, ink, 0.2);
  const line = mix(skin, ink, 0.62);
  return group([
    // Neck, with the shadow of the chin on it.
    fill(
      "M640 1150C650 1330 640 1410 596 1450C670 1590 930 1590 1004 1450C960 1410 950 1330 960 1150Z",
      skin,
    ),
    fill("M655 1210C720 1330 880 1330 955 1190L958 1290C890 1400 730 1410 652 1310Z", shade),
    // Ears, then the face over them.
    fill("M520 880C470 850 450 930 470 990C490 1050 530 1060 550 1030Z", skin),
    fill("M1080 880C1130 850 1150 930 1130 990C1110 1050 1070 1060 1050 1030Z", shade),
    fill(
      "M530 760C520 560 640 460 800 460C960 460 1080 560 1070 760C1066 960 1040 1080 970 1180C920 1250 860 1280 800 1280C740 1280 680 1250 630 1180C560 1080 534 960 530 760Z",
      skin,
    ),
    // The far side of the face lies in shade.
    fill(
      "M1070 760C1066 960 1040 1080 970 1180C920 1250 860 1280 800 1280C930 1230 1000 1060 1000 860C1000 700 980 560 930 492C1020 540 1076 630 1070 760Z",
      shade,
      { opacity: 0.55 },
    ),
    stroke(`M610 ${800 - brow}C650 ${772 - brow} 700 ${772 - brow} 736 ${790 - brow}`, hair, 20, {
      "stroke-linecap": "round",
    }),
    stroke(`M850 ${790 - brow}C890 ${772 - brow} 940 ${772 - brow} 978 ${800 - brow}`, hair, 20, {
      "stroke-linecap": "round",
    }),
    disc(678, 880, 17, ink),
    disc(912, 880, 17, ink),
    stroke("M792 880C784 950 764 1000 764 1022C766 1040 790 1044 812 1040", line, 12, {
      "stroke-linecap": "round",
    }),
    stroke(`M716 1128C760 ${1128 + smile} 840 ${1128 + smile} 884 1124`, line, 14, {
      "stroke-linecap": "round",
    }),
  ]);
}

/** A garment over the shoulders, down to the picture's edge. */
export const shoulders = (colour) =>
  fill(
    "M600 1440C480 1500 300 1540 220 1660C150 1780 130 1900 120 2040L1480 2040C1470 1900 1450 1780 1380 1660C1300 1540 1120 1500 1000 1440C930 1560 670 1560 600 1440Z",
    colour,
  );

/** Round glasses. */
export const glasses = (colour) =>
  group([
    disc(678, 884, 92, "none", { stroke: colour, "stroke-width": 14 }),
    disc(912, 884, 92, "none", { stroke: colour, "stroke-width": 14 }),
    stroke("M770 872C785 858 805 858 820 872M586 868L530 852M1004 868L1066 852", colour, 14),
  ]);
