import { frame, left, right } from "../chart.js";
import { group, ink, mix, ochre, olive, paper, rect, sea, svg, terracotta, text } from "../kit.js";

// Shares of spending, in per cent; each list is a column, from left to right.
const columns = [
  [["Schools", 31, terracotta, paper]],
  [
    ["Water and drains", 18, sea, paper],
    ["Streets and buses", 16, mix(sea, paper, 0.32), ink],
  ],
  [
    ["Housing", 13, ochre, ink],
    ["Parks, libraries", 9, olive, paper],
    ["Safety", 8, mix(ochre, paper, 0.5), ink],
    ["Offices, debt", 5, mix(ink, paper, 0.72), ink],
  ],
];

export function draw() {
  const [top, bottom, gap] = [360, 1410, 12];
  const perShare = (right - left - gap * (columns.length - 1)) / 100;
  let x = left;
  const blocks = columns.map((column) => {
    const width = column.reduce((total, [, share]) => total + share, 0) * perShare;
    const tall =
      (bottom - top - gap * (column.length - 1)) / column.reduce((total, [, share]) => total + share, 0);
    let y = top;
    const drawn = column.map(([name, share, colour, on]) => {
      const height = tall * share;
      const size = share > 28 ? 270 : share > 15 ? 180 : 112;
      const beside = share < 10;
      const line = beside ? y + height / 2 + size * 0.34 : y + 42 + size * 0.72;
      const block = group([
        rect(x, y, width, height, colour),
        text(x + 34, line, `${share}%`, { size, face: "serif", colour: on, spacing: -0.03 }),
        text(x + (beside ? 290 : 40), line + (beside ? -12 : 56 + size * 0.2), name, {
          size: 52,
          colour: on,
        }),
      ]);
      y += height + gap;
      return block;
    });
    x += width + gap;
    return drawn;
  });
  return svg([
    frame(
      "Where the city’s money goes",
      "Share of spending in the budget for 2025, 412 million crowns in all",
      "Source: city treasury, Corvane",
    ),
    blocks,
  ]);
}
