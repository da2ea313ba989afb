import {
  along,
  disc,
  fill,
  H,
  hatch,
  ink,
  mix,
  muted,
  olive,
  paper,
  points,
  polyline,
  random,
  range,
  rect,
  smooth,
  stroke,
  svg,
  taper,
  terracotta,
  text,
  W,
} from "../kit.js";
import { land, north, river, scaleBar, water, waterName } from "../map.js";

/** From street numbers to the picture: a town grid, bent along its bay. */
function street(u, v) {
  const bend = Math.sin((u / 26) * Math.PI) * 110;
  return [u * 98 - 60 + v * 7, v * 96 - 110 + bend * (v / 13) + Math.sin(u * 0.7) * 10];
}
const coast = smooth(
  points(`
  -60 1330, 150 1300, 420 1350, 700 1410, 1000 1450, 1300 1470, 1600 1430, 1900 1380, 2160 1330,
  2460 1320`),
);
const line = (corners) => corners.map(([u, v]) => street(u, v));
const seaside = smooth(
  points(`
  210 1190, 440 1230, 720 1295, 1010 1335, 1300 1350, 1590 1320, 1890 1268, 2130 1215`),
);
const inland = line(
  points(`
  3 13, 3 10, 6 10, 6 6, 4 6, 4 3, 9 3, 9 5, 14 5, 14 3, 19 3, 19 6, 22 6, 22 10, 18 10, 18 8,
  12 8, 12 12`),
);

export function draw() {
  const next = random(8);
  const isPark = (u, v) => (u >= 10 && u < 13 && v >= 5 && v < 7) || (u >= 19 && u < 22 && v >= 7 && v < 9);
  const blocks = range(26).flatMap((u) =>
    range(14).map((v) => {
      const inset = 0.11;
      const corners = [
        [u + inset, v + inset],
        [u + 1 - inset, v + inset],
        [u + 1 - inset, v + 1 - inset],
        [u + inset, v + 1 - inset],
      ];
      const colour = isPark(u, v)
        ? mix(olive, paper, 0.45)
        : mix(land, muted, [0.1, 0.16, 0.22][Math.floor(next(0, 3))]);
      return fill(polyline(line(corners), true), colour);
    }),
  );
  const route = smooth(inland, false, 1);
  const marks = [5, 10, 15, 20, 25, 30, 35, 40];
  return svg([
    hatch("sea", mix(water, paper, 0.22), 26, 4, 90),
    rect(0, 0, W, H, mix(paper, land, 0.4)),
    blocks,
    fill(
      taper(points("1660 -20, 1640 200, 1700 420, 1650 700, 1560 960, 1580 1200, 1500 1470"), 26, 60),
      river,
    ),
    fill(polyline([...coast, [2460, 1700], [-60, 1700]], true), water),
    fill(polyline([...coast, [2460, 1700], [-60, 1700]], true), "url(#sea)"),
    stroke(polyline(seaside), paper, 30),
    stroke(polyline(seaside), muted, 14, { "stroke-dasharray": "6 24", "stroke-linecap": "round" }),
    stroke(polyline(route), paper, 40),
    stroke(polyline(route), terracotta, 24, { "stroke-linecap": "round" }),
    marks.map((km) => {
      const { x, y } = along(route, km / 42.2);
      return [
        disc(x, y, 40, paper, { stroke: terracotta, "stroke-width": 8 }),
        text(x, y + 16, String(km), { size: 44, face: "bold", anchor: "middle", colour: terracotta }),
      ];
    }),
    end(route[0], "Start", 0),
    end(route.at(-1), "Finish", 0),
    text(1130, 1275, "The old route", {
      size: 48,
      face: "bold",
      colour: mix(muted, ink, 0.3),
      anchor: "middle",
      halo: paper,
      haloWidth: 20,
      free: true,
    }),
    waterName(1200, 1550, "Bay of Lindmouth"),
    scaleBar(140, 1540, 284, "2 km"),
    north(2290, 1400),
  ]);
}

function end([x, y], words) {
  const width = words.length * 30 + 50;
  return [
    disc(x, y, 24, ink, { stroke: paper, "stroke-width": 8 }),
    rect(x + 42, y - 48, width, 84, ink),
    text(x + 42 + width / 2, y + 12, words, { size: 50, face: "bold", colour: paper, anchor: "middle" }),
  ];
}
