import { below, frame, left, levels, right, scale, steps } from "../chart.js";
import {
  curve,
  disc,
  fill,
  limestone,
  mix,
  muted,
  ochre,
  polyline,
  sea,
  stroke,
  svg,
  terracotta,
  text,
} from "../kit.js";

// Thousands, at each count.
const years = [2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024];
const adults = [402, 409, 417, 424, 430, 437, 443, 450, 456];
const roll = [396, 411, 424, 437, 449, 461, 470, 478, 459];

export function draw() {
  const x = scale([2008, 2024], [left + 150, right - 440]);
  const y = scale([380, 492], [1310, 380]);
  const line = (values) => years.map((year, i) => [x(year), y(values[i])]);
  const gap = polyline([...line(adults).slice(1), ...line(roll).slice(1).reverse()], true);
  const end = (value, name, colour, at) => [
    text(x(2024) + 56, at, String(value), { size: 92, face: "serif", colour }),
    text(x(2024) + 56, at + 62, name, { size: 48, colour }),
  ];
  return svg([
    frame(
      "More names than adults",
      "Thousands, in the four districts audited; the scale starts at 380",
      "Source: auditor of elections",
    ),
    levels(steps(380, 480, 20), y, { zero: 380, x2: x(2024) }),
    fill(gap, mix(ochre, limestone, 0.5)),
    stroke(polyline(line(adults)), sea, 12, { "stroke-linecap": "round" }),
    stroke(polyline(line(roll)), terracotta, 15, { "stroke-linecap": "round" }),
    [adults, roll].map((values, i) =>
      disc(x(2024), y(values[8]), 19, i ? terracotta : sea, { stroke: limestone, "stroke-width": 6 }),
    ),
    disc(x(2022), y(478), 19, terracotta, { stroke: limestone, "stroke-width": 6 }),
    text(x(2022), y(478) - 48, "478", { size: 92, face: "serif", colour: terracotta, anchor: "middle" }),
    end(459, "on the roll", terracotta, y(459) - 76),
    end(456, "adults", sea, y(456) + 116),
    text(x(2014.4), y(408), "Names left on after", { size: 48, colour: muted, halo: limestone }),
    text(x(2014.4), y(408) + 60, "deaths and moves", { size: 48, colour: muted, halo: limestone }),
    stroke(
      curve([
        [x(2016.4), y(413)],
        [x(2016.9), y(426)],
        [x(2017.6), y(441)],
      ]),
      muted,
      4,
    ),
    below([2008, 2012, 2016, 2020, 2024], x, 1385),
  ]);
}
