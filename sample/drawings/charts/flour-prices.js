import { frame, left, levels, right, scale, steps } from "../chart.js";
import {
  disc,
  fill,
  hatch,
  limestone,
  mix,
  muted,
  ochre,
  polyline,
  stroke,
  svg,
  terracotta,
  text,
} from "../kit.js";

// Price of a kilogram by month, from January 2021.
const price = [
  0.92, 0.93, 0.93, 0.94, 0.95, 0.95, 0.96, 0.98, 1.0, 1.02, 1.05, 1.07, 1.09, 1.13, 1.31, 1.42, 1.49, 1.52,
  1.5, 1.47, 1.45, 1.46, 1.44, 1.43, 1.41, 1.4, 1.38, 1.36, 1.35, 1.33, 1.34, 1.32, 1.29, 1.28, 1.27, 1.25,
  1.24, 1.22, 1.2, 1.18, 1.14,
];

export function draw() {
  const x = scale([0, 48], [left + 130, right]);
  const y = scale([0, 1.75], [1310, 400]);
  const line = price.map((p, month) => [x(month), y(p)]);
  const area = polyline([[x(0), y(0)], ...line, [x(40), y(0)]], true);
  const dark = mix(ochre, "#16140f", 0.42);
  const mark = (month, words, colour, dx, dy, dxWords, dyWords) => [
    disc(x(month), y(price[month]), 24, colour, { stroke: limestone, "stroke-width": 8 }),
    text(x(month) + dx, y(price[month]) + dy, price[month].toFixed(2), {
      size: 92,
      face: "serif",
      colour,
      halo: limestone,
    }),
    text(x(month) + dxWords, y(price[month]) + dyWords, words, { size: 48, colour: muted, halo: limestone }),
  ];
  return svg([
    hatch("shade", mix(ochre, limestone, 0.46), 26, 5),
    frame(
      "Flour is cheaper again",
      "Price of a kilogram in the shops, crowns",
      "Source: survey of 60 shops by the consumers’ bureau",
    ),
    levels(steps(0, 1.5, 0.5), y, { name: (v) => (v === 0 ? "0" : v.toFixed(2)) }),
    fill(area, mix(ochre, limestone, 0.58)),
    fill(area, "url(#shade)"),
    stroke(polyline(line), mix(ochre, "#16140f", 0.16), 15, { "stroke-linecap": "round" }),
    mark(17, "June 2022", dark, -86, -56, 118, -56),
    mark(40, "May 2024", terracotta, 52, 6, 52, 70),
    ["2021", "2022", "2023", "2024"].map((year, i) => [
      stroke(
        polyline([
          [x(i * 12), y(0)],
          [x(i * 12), y(0) + 26],
        ]),
        muted,
        4,
      ),
      text(x(i * 12 + 6), 1385, year, { size: 48, colour: muted, anchor: "middle" }),
    ]),
  ]);
}
