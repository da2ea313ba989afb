import { left, right, scale } from "../chart.js";
import {
  disc,
  H,
  hairline,
  ink,
  mix,
  ochre,
  paper,
  polyline,
  range,
  rect,
  sea,
  stroke,
  svg,
  terracotta,
  text,
  W,
} from "../kit.js";

// Kilometres from the port. Each train is a line from station to station through the night; times are hours, 24 is midnight.
const stations = [
  ["Lindmouth Port", 0],
  ["Varrow", 62],
  ["Telmar", 118],
  ["Corvane", 205],
  ["Oreval Yard", 260],
];
const length = 260;
const fromThePort = [22.9, 24, 25.1, 26.2];
const toThePort = [23.2, 24.4, 25.6, 26.9];
const passengers = [
  [21.2, 0],
  [22, length],
  [22.6, 0],
  [28.4, length],
  [28.6, 0],
];

export function draw() {
  const ground = mix(ink, sea, 0.28);
  const quiet = mix(ground, hairline, 0.24);
  const x = scale([21, 30], [left + 520, right - 20]);
  const y = scale([0, length], [450, 1320]);
  /** Freight trains wait ten minutes at Telmar for the one that comes the other way. */
  const run = (start, from, hours, wait = 0) => {
    const halt = start + (Math.abs(118 - from) / length) * hours;
    return polyline([
      [x(start), y(from)],
      [x(halt), y(118)],
      [x(halt + wait), y(118)],
      [x(start + hours + wait), y(length - from)],
    ]);
  };
  const track = left + 460;
  const thick = { "stroke-linecap": "round" };
  return svg([
    rect(0, 0, W, H, ground),
    rect(left, 96, 120, 12, mix(terracotta, ochre, 0.35)),
    text(left - 4, 212, "Eight freight trains a night", { size: 96, face: "serif", colour: paper }),
    text(left, 290, "Each line is a train: time runs to the right, distance downwards", {
      size: 50,
      colour: hairline,
    }),
    range(10).map((i) => [
      stroke(
        polyline([
          [x(21 + i), y(0)],
          [x(21 + i), y(length)],
        ]),
        quiet,
        3,
      ),
      i % 2 === 0
        ? ""
        : text(x(21 + i), 1402, `${String((21 + i) % 24).padStart(2, "0")}:00`, {
            size: 46,
            colour: hairline,
            anchor: i === 9 ? "end" : "middle",
          }),
    ]),
    stations.map(([, km]) =>
      stroke(
        polyline([
          [track, y(km)],
          [x(30), y(km)],
        ]),
        quiet,
        3,
      ),
    ),
    `<clipPath id="plot"><rect x="${x(21)}" y="${y(0) - 12}" width="${x(30) - x(21)}" height="${y(length) - y(0) + 24}"/></clipPath>`,
    `<g clip-path="url(#plot)">`,
    passengers.map(([start, from]) => stroke(run(start, from, 2.3), mix(ground, hairline, 0.6), 6)),
    fromThePort.map((start) => stroke(run(start, 0, 2.9, 0.17), ochre, 16, thick)),
    toThePort.map((start) => stroke(run(start, length, 2.9, 0.17), mix(terracotta, ochre, 0.28), 16, thick)),
    "</g>",
    stroke(
      polyline([
        [track, y(0)],
        [track, y(length)],
      ]),
      paper,
      14,
    ),
    stations.map(([name, km], i) => [
      disc(track, y(km), i % 4 ? 22 : 30, ground, { stroke: paper, "stroke-width": 10 }),
      text(track - 54, y(km) + 18, name, {
        size: 52,
        face: i % 4 ? "sans" : "bold",
        colour: paper,
        anchor: "end",
      }),
    ]),
    text(left, H - 84, "Source: night timetable from 9 June. Thin lines: passenger trains", {
      size: 42,
      colour: hairline,
    }),
  ]);
}
