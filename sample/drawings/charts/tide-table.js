import { frame, left, levels, right, scale, steps } from "../chart.js";
import {
  disc,
  fill,
  hatch,
  limestone,
  mix,
  muted,
  paper,
  polyline,
  range,
  sea,
  stroke,
  svg,
  terracotta,
  text,
} from "../kit.js";

// Amplitude in metres, period in hours, phase in hours: the four largest constituents of an invented harbour.
const constituents = [
  [1.05, 12.4206, 3.1],
  [0.42, 12, 5.2],
  [0.17, 23.9345, 2],
  [0.12, 25.8193, 9],
];
const height = (hour) =>
  2.2 +
  constituents.reduce(
    (sum, [a, period, phase]) => sum + a * Math.cos((2 * Math.PI * (hour - phase)) / period),
    0,
  );

export function draw() {
  const x = scale([0, 168], [left + 130, right]);
  const y = scale([0, 4.4], [1310, 380]);
  const hours = range(168 * 2 + 1).map((i) => i / 2);
  const fine = range(168 * 10).map((i) => i / 10);
  const line = hours.map((hour) => [x(hour), y(height(hour))]);
  const highs = fine.filter(
    (h) => h > 0.5 && h < 167 && height(h) > height(h - 0.1) && height(h) >= height(h + 0.1),
  );
  const top = highs.reduce((best, h) => (height(h) > height(best) ? h : best));
  const low = highs.reduce((least, h) => (height(h) < height(least) ? h : least));
  const area = polyline([[x(0), y(0)], ...line, [x(168), y(0)]], true);
  const mark = (hour, colour) => [
    disc(x(hour), y(height(hour)), 24, colour, { stroke: limestone, "stroke-width": 8 }),
    text(x(hour), y(height(hour)) - 50, `${height(hour).toFixed(1)} m`, {
      size: 84,
      face: "serif",
      colour,
      anchor: "middle",
      halo: limestone,
    }),
  ];
  return svg([
    hatch("sea", mix(sea, paper, 0.28), 30, 5, 90),
    frame(
      "A week of tides, read from the ledger",
      "Height of the water in metres, 3 to 9 June 1907",
      "Source: harbour ledger of Port Lindmouth, digitised",
    ),
    levels(steps(0, 4, 1), y),
    range(6).map((d) =>
      stroke(
        polyline([
          [x(d * 24 + 24), y(4)],
          [x(d * 24 + 24), 1336],
        ]),
        mix(limestone, muted, 0.35),
        3,
      ),
    ),
    fill(area, mix(sea, limestone, 0.36)),
    fill(area, "url(#sea)", { opacity: 0.6 }),
    stroke(polyline(line), sea, 12),
    mark(top, terracotta),
    mark(low, sea),
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map((day, d) =>
      text(x(d * 24 + 12), 1388, day, { size: 50, colour: muted, anchor: "middle" }),
    ),
  ]);
}
