import { below, frame, left, levels, right, scale, steps } from "../chart.js";
import { hatch, mix, paper, rect, sea, svg, terracotta, text } from "../kit.js";

const shipped = {
  2017: 1.62,
  2018: 1.78,
  2019: 1.91,
  2020: 1.7,
  2021: 1.84,
  2022: 1.35,
  2023: 1.58,
  2024: 2.06,
};

export function draw() {
  const years = Object.keys(shipped).map(Number);
  const y = scale([0, 2.2], [1310, 370]);
  const x = scale([2016.45, 2024.55], [left + 130, right]);
  const bars = years.map((year) => {
    const last = year === 2024;
    const [from, top, height] = [x(year) - 96, y(shipped[year]), y(0) - y(shipped[year])];
    return [
      rect(from, top, 192, height, last ? terracotta : mix(sea, paper, 0.14)),
      last ? "" : rect(from, top, 192, height, "url(#shade)"),
      text(x(year), top + 84, shipped[year].toFixed(2), {
        size: 66,
        face: "bold",
        anchor: "middle",
        colour: paper,
      }),
    ];
  });
  return svg([
    hatch("shade", mix(sea, paper, 0.08), 22, 5),
    frame(
      "Grain through the port",
      "Million tonnes shipped, January to May of each year",
      "Source: harbour office, Port Lindmouth",
    ),
    levels(steps(0, 2, 0.5), y, { name: (v) => (v === 0 ? "0" : v.toFixed(1)) }),
    bars,
    below(years, x, 1385),
  ]);
}
