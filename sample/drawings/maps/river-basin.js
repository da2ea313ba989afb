import {
  curve,
  disc,
  fill,
  H,
  hatch,
  ink,
  mix,
  ochre,
  olive,
  paper,
  points,
  polyline,
  rect,
  smooth,
  stroke,
  svg,
  taper,
  terracotta,
  text,
  W,
} from "../kit.js";
import { deep, land, north, place, region, river, scaleBar, water, waterName } from "../map.js";

const coast = points(`
  2400 930, 2290 1000, 2240 1090, 2130 1150, 2060 1240, 1980 1290, 1900 1370, 1770 1410, 1680 1500,
  1560 1600`);
const basin = points(`
  230 250, 420 110, 700 150, 980 80, 1300 60, 1560 130, 1860 130, 2060 260, 2040 520, 1930 720,
  1900 920, 2010 1080, 2060 1240, 1980 1290, 1840 1250, 1700 1290, 1420 1370, 1080 1460, 800 1440,
  560 1330, 470 1150, 260 1010, 180 760, 250 520`);
const main = points(`
  330 330, 520 420, 640 560, 860 610, 1010 720, 1180 750, 1330 850, 1500 900, 1640 1030, 1800 1100,
  1880 1200, 1975 1290`);
const tributaries = [
  points("1220 150, 1240 300, 1180 430, 1240 580, 1220 680, 1330 850"),
  points("1560 260, 1470 360, 1390 430, 1320 520, 1240 580"),
  points("1920 290, 1850 440, 1870 590, 1760 730, 1750 900, 1640 1030"),
  points("320 820, 470 770, 640 810, 800 760, 1010 720"),
  [
    [330, 640],
    [420, 690],
    [470, 770],
  ],
  points("640 1290, 760 1230, 960 1230, 1120 1120, 1330 1110, 1460 1010, 1640 1030"),
  [
    [560, 1100],
    [690, 1130],
    [760, 1230],
  ],
  [
    [720, 250],
    [700, 380],
    [640, 560],
  ],
];
const borders = [
  points("1700 0, 1660 180, 1580 420, 1600 640, 1520 780, 1500 900"),
  points("0 960, 240 1000, 520 950, 820 990, 1060 930, 1290 960, 1500 900"),
];
const gauges = points(`
  520 420, 860 610, 1180 750, 1500 900, 1800 1100, 1240 300, 1470 360, 1225 640, 1850 440,
  1760 730, 470 770, 800 760, 760 1230, 1120 1120, 690 380`);

export function draw() {
  const shore = smooth(coast);
  const south = [
    ...smooth(borders[1]),
    ...smooth(main.slice(7)).slice(1),
    ...shore.filter(([x]) => x < 1975),
    [0, 1600],
  ];
  const east = [
    ...smooth(borders[0]),
    ...smooth(main.slice(7)).slice(1),
    ...shore.filter(([x]) => x > 1975).reverse(),
    [2400, 0],
  ];
  return svg([
    hatch("sea", mix(water, paper, 0.2), 26, 4, 90),
    rect(0, 0, W, H, water),
    rect(0, 0, W, H, "url(#sea)"),
    fill(polyline([...shore, [0, 1600], [0, 0], [2400, 0]], true), land),
    fill(polyline(east, true), mix(land, ochre, 0.16)),
    fill(polyline(south, true), mix(land, paper, 0.6)),
    fill(curve(basin, true), mix(olive, ochre, 0.2), { opacity: 0.26 }),
    stroke(curve(basin, true), olive, 5, { "stroke-dasharray": "4 16", "stroke-linecap": "round" }),
    stroke(polyline(shore), deep, 9),
    borders.map((border) => stroke(curve(border), ink, 5, { "stroke-dasharray": "34 14 6 14" })),
    tributaries.map((line) => fill(taper(line, 4, 15), river)),
    fill(taper(main, 7, 38), river),
    gauges.map(([x, y]) => disc(x, y, 25, terracotta, { stroke: paper, "stroke-width": 8 })),
    region(930, 330, "Arvela"),
    region(2165, 760, "Mordane"),
    region(1130, 1330, "Tesk"),
    waterName(2160, 1430, "Gulf of Tesk"),
    waterName(1010, 850, "Ilvane", { halo: mix(land, olive, 0.24), size: 64 }),
    place(1975, 1290, "Ostmouth", { anchor: "end", dx: -40, dy: 62, halo: mix(land, paper, 0.6) }),
    disc(160, 1420, 25, terracotta, { stroke: paper, "stroke-width": 8 }),
    text(206, 1437, "Gauge", { size: 50 }),
    scaleBar(138, 1540, 320, "50 km"),
    north(2270, 150),
  ]);
}
