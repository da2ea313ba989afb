import { frame, left, levels, right, scale } from "../chart.js";
import {
  disc,
  fill,
  hatch,
  ink,
  limestone,
  mix,
  muted,
  ochre,
  olive,
  polyline,
  stroke,
  svg,
  terracotta,
  text,
} from "../kit.js";

// Average gradient of each kilometre, in per cent; the start lies at 680 metres.
const gradients = [3, 5, 7, 8, 9, 9, 8, 5, 9, 9, 9, 9, 11, 10];
const colours = [
  [5, olive],
  [8, ochre],
  [9, mix(terracotta, ochre, 0.5)],
  [99, terracotta],
];
const colourOf = (gradient) => colours.find(([limit]) => gradient <= limit)[1];

export function draw() {
  const heights = [0, ...gradients].map(
    (_, i) => 680 + 10 * gradients.slice(0, i).reduce((sum, g) => sum + g, 0),
  );
  const x = scale([0, 14], [left + 150, right - 90]);
  const y = scale([400, 1900], [1290, 380]);
  const km = gradients.map((gradient, i) => {
    const points = [
      [x(i), y(heights[i])],
      [x(i + 1), y(heights[i + 1])],
      [x(i + 1), y(400)],
      [x(i), y(400)],
    ];
    return [
      fill(polyline(points, true), mix(colourOf(gradient), limestone, 0.18)),
      fill(polyline(points, true), "url(#shade)"),
      stroke(polyline([points[1], points[2]]), limestone, 4),
      text(x(i + 0.5), y(400) - 34, `${gradient}`, {
        size: 56,
        face: "bold",
        colour: gradient > 9 ? limestone : ink,
        anchor: "middle",
      }),
    ];
  });
  const line = heights.map((h, i) => [x(i), y(h)]);
  return svg([
    hatch("shade", mix(limestone, "#ffffff", 0.1), 26, 3),
    frame(
      "The climb to Hallow Pass",
      "Metres above the sea; gradient of each kilometre in per cent",
      "Source: the organisers’ survey of the road",
    ),
    levels([400, 800, 1200, 1600], y, { zero: 400, name: (v) => v.toLocaleString("en") }),
    km,
    stroke(polyline(line), ink, 13, { "stroke-linecap": "round" }),
    disc(x(0), y(680), 20, ink),
    text(x(0) - 20, y(680) - 120, "Benneth, 680 m", { size: 56, face: "bold", halo: limestone }),
    stroke(
      polyline([
        [x(14), y(heights[14])],
        [x(14), y(heights[14]) - 120],
      ]),
      ink,
      8,
    ),
    fill(
      polyline(
        [
          [x(14), y(heights[14]) - 124],
          [x(14) - 84, y(heights[14]) - 92],
          [x(14), y(heights[14]) - 60],
        ],
        true,
      ),
      terracotta,
    ),
    text(x(14) - 130, y(heights[14]) - 70, `Summit, ${heights[14].toLocaleString("en")} m`, {
      size: 60,
      face: "bold",
      anchor: "end",
    }),
    [0, 2, 4, 6, 8, 10, 12, 14].map((d) =>
      text(x(d), 1372, d === 14 ? "14 km" : String(d), { size: 48, colour: muted, anchor: "middle" }),
    ),
  ]);
}
