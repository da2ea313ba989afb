import {
  fill,
  H,
  hatch,
  ink,
  limestone,
  mix,
  ochre,
  olive,
  paper,
  points,
  polyline,
  random,
  rect,
  sea,
  smooth,
  stroke,
  svg,
  taper,
  terracotta,
  text,
  W,
} from "../kit.js";
import { land, north, place, river, scaleBar, water, waterName } from "../map.js";

/** A boundary as nature and surveyors draw it: it wanders between its points, and keeps them. */
function wander(points, seed, by = 26) {
  const next = random(seed);
  const detailed = points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return [0, 0.25, 0.5, 0.75].map((t) =>
      [0, 1].map((k) => from[k] + (to[k] - from[k]) * t + (t ? next(-by, by) : 0)),
    );
  });
  return smooth([...detailed, points.at(-1)], false, 5);
}
const [coastTop, meeting, west, east, south] = points("430 600, 1130 800, 430 600, 1870 640, 1150 1480");
const shore = wander(
  [
    [470, -60],
    [400, 200],
    [520, 420],
    coastTop,
    [330, 800],
    [390, 1000],
    [310, 1200],
    [430, 1400],
    [380, 1660],
  ],
  3,
  22,
);
const coast = shore.filter(([, y]) => y >= 600 && y <= 1400);
const outer = {
  north: wander(
    [west, [560, 400], [820, 300], [960, 150], [1280, 180], [1520, 110], [1760, 230], [1850, 440], east],
    11,
  ),
  south: wander([coast.at(-1), [640, 1450], [880, 1420], south], 12),
  east: wander([east, [2010, 820], [1960, 1060], [1830, 1300], [1560, 1370], [1380, 1500], south], 13),
};
const inner = {
  west: wander([west, [660, 700], [900, 700], meeting], 21),
  east: wander([meeting, [1330, 730], [1560, 760], east], 22),
  south: wander([meeting, [1210, 1000], [1120, 1230], south], 23),
};
const reversed = (line) => [...line].reverse();
const districts = [
  ["upper", sea, 45, [...outer.north, ...reversed(inner.east), ...reversed(inner.west)]],
  ["coast", ochre, 0, [...inner.west, ...inner.south, ...reversed(outer.south), ...reversed(coast)]],
  ["plain", olive, -45, [...inner.east, ...outer.east, ...reversed(inner.south)]],
];
const whole = [...outer.north, ...outer.east, ...reversed(outer.south), ...reversed(coast)];
const rivers = [
  [
    [1400, 290],
    [1340, 430],
    [1230, 540],
    [1250, 680],
    meeting,
    [1010, 910],
    [830, 930],
    [720, 1060],
    [560, 1070],
    [386, 1008],
  ],
  [
    [1700, 470],
    [1560, 540],
    [1400, 560],
    [1250, 680],
  ],
  [[1800, 1010], [1600, 960], [1450, 1000], [1290, 900], meeting],
];
const lakes = [
  points("1390 320, 1470 340, 1480 420, 1420 500, 1340 480, 1310 410, 1360 380"),
  points("1570 920, 1640 900, 1720 960, 1700 1030, 1600 1020, 1540 980"),
];

export function draw() {
  const label = (x, y, name, homes, colour) => [
    text(x, y, name, {
      size: 84,
      face: "serif",
      colour,
      anchor: "middle",
      halo: mix(colour, paper, 0.8),
      haloWidth: 18,
    }),
    text(x, y + 66, homes, {
      size: 50,
      colour,
      anchor: "middle",
      halo: mix(colour, paper, 0.8),
      haloWidth: 16,
    }),
  ];
  return svg([
    districts.map(([name, colour, angle]) => hatch(name, mix(colour, paper, 0.5), 26, 4, angle)),
    hatch("sea", mix(water, paper, 0.22), 26, 4, 90),
    rect(0, 0, W, H, mix(land, limestone, 0.4)),
    fill(polyline([...shore, [0, 1660], [0, -60]], true), water),
    fill(polyline([...shore, [0, 1660], [0, -60]], true), "url(#sea)"),
    districts.map(([name, colour, , shape]) => [
      fill(polyline(shape, true), mix(colour, paper, 0.58)),
      fill(polyline(shape, true), `url(#${name})`, { opacity: 0.5 }),
    ]),
    Object.values(inner).map((line) => [
      stroke(polyline(line), paper, 15),
      stroke(polyline(line), ink, 6, { "stroke-dasharray": "22 14" }),
    ]),
    rivers.map((line, i) => fill(taper(line, 6, i ? 15 : 28), river)),
    lakes.map((shape) => fill(polyline(smooth(shape, true), true), river)),
    stroke(polyline(shore), mix(sea, paper, 0.4), 7),
    stroke(polyline(whole, true), paper, 28, { opacity: 0.7 }),
    stroke(polyline(whole, true), terracotta, 17),
    label(900, 470, "Upper Ilvane", "38,000 homes", mix(sea, ink, 0.45)),
    label(740, 1230, "Coast", "71,000 homes", mix(ochre, ink, 0.66)),
    label(1540, 1190, "Plain", "54,000 homes", mix(olive, ink, 0.55)),
    place(386, 1008, "Lindmouth", { anchor: "end", dx: -34, dy: 18, halo: water, size: 48 }),
    place(...meeting, "Varrow", { dx: 44, dy: 62, halo: mix(olive, paper, 0.62) }),
    waterName(190, 520, "The sea"),
    rect(2070, 210, 90, 17, terracotta),
    text(2070, 292, "One board", { size: 48 }),
    text(2070, 350, "from 2025", { size: 48 }),
    scaleBar(2070, 1480, 240, "20 km"),
    north(2190, 1180),
  ]);
}
