import {
  disc,
  fill,
  group,
  H,
  hatch,
  ink,
  limestone,
  mix,
  muted,
  paper,
  range,
  rect,
  sea,
  stroke,
  svg,
  terracotta,
  text,
  W,
} from "../kit.js";

// The position after White's last move: capitals are White.
const rows = ["r5rk", "p4Npp", "1p6", "8", "8", "2P5", "Pq3PPP", "4R1K1"];
const cell = 172;
const left = 190;
const top = 74;

// Each piece stands in a square of 100 by 100, its foot on 92.
const foot = "M20 92L80 92L80 84L72 76L28 76L20 84Z";
const pieces = {
  p: `${foot}M34 78C40 66 43 58 42 50L36 50L36 44L42 44A15 15 0 1 1 58 44L64 44L64 50L58 50C57 58 60 66 66 78Z`,
  r: `${foot}M30 78L34 42L28 38L26 18L38 18L38 26L45 26L45 18L55 18L55 26L62 26L62 18L74 18L72 38L66 42L70 78Z`,
  n: `${foot}M30 78C30 62 44 56 48 46C40 50 32 56 26 56L20 48C24 36 32 24 44 20L48 10L56 20C72 26 78 44 72 78Z`,
  q: `${foot}M32 78L20 30A6 6 0 1 1 27 28L38 48L39 22A6 6 0 1 1 46 22L50 46L54 22A6 6 0 1 1 61 22L62 48L73 28A6 6 0 1 1 80 30L68 78Z`,
  k: `${foot}M32 78C20 62 14 44 28 36C38 32 46 40 48 50L48 30L46 30L46 24L38 24L38 17L46 17L46 8L54 8L54 17L62 17L62 24L54 24L54 30L52 30L52 50C54 40 62 32 72 36C86 44 80 62 68 78Z`,
};

const square = (name) => [left + (name.charCodeAt(0) - 97) * cell, top + (8 - Number(name[1])) * cell];

function men() {
  return rows.flatMap((row, r) => {
    let c = 0;
    return [...row].map((mark) => {
      if (/\d/.test(mark)) {
        c += Number(mark);
        return "";
      }
      const white = mark === mark.toUpperCase();
      const d = pieces[mark.toLowerCase()];
      const eye = mark.toLowerCase() === "n" ? disc(45, 32, 3.4, white ? ink : paper) : "";
      const drawn = group(
        [
          fill(d, white ? paper : ink, {
            stroke: white ? ink : paper,
            "stroke-width": white ? 4 : 2.4,
            "stroke-linejoin": "round",
            "paint-order": "stroke",
          }),
          eye,
        ],
        {
          transform: `translate(${left + c * cell + 9} ${top + r * cell + 6}) scale(${(cell - 18) / 100})`,
        },
      );
      c += 1;
      return drawn;
    });
  });
}

export function draw() {
  const [light, dark] = [limestone, mix(sea, paper, 0.3)];
  const [fx, fy] = square("h6").map((v) => v + cell / 2);
  const [tx, ty] = square("f7").map((v) => v + cell / 2);
  const side = left + cell * 8 + 110;
  return svg([
    hatch("dark", mix(sea, paper, 0.18), 22, 4),
    rect(0, 0, W, H, mix(limestone, "#ddd5c5", 0.4)),
    rect(left - 12, top - 12, cell * 8 + 24, cell * 8 + 24, ink),
    range(64).map((i) => {
      const [c, r] = [i % 8, Math.floor(i / 8)];
      const odd = (c + r) % 2 === 1;
      return [
        rect(left + c * cell, top + r * cell, cell, cell, odd ? dark : light),
        odd ? rect(left + c * cell, top + r * cell, cell, cell, "url(#dark)") : "",
      ];
    }),
    rect(...square("h6"), cell, cell, terracotta, { opacity: 0.35 }),
    rect(...square("f7"), cell, cell, terracotta, { opacity: 0.85 }),
    rect(...square("h8"), cell, cell, "none", { stroke: terracotta, "stroke-width": 14 }),
    stroke(`M${fx} ${fy}L${tx + 92} ${ty + 46}`, terracotta, 16, { "stroke-linecap": "round" }),
    disc(fx, fy, 22, terracotta),
    men(),
    range(8).map((i) => [
      text(left + i * cell + cell / 2, top + cell * 8 + 78, "abcdefgh"[i], {
        size: 46,
        colour: muted,
        anchor: "middle",
      }),
      text(left - 70, top + i * cell + cell / 2 + 16, String(8 - i), { size: 46, colour: muted }),
    ]),
    rect(side, 120, 120, 12, terracotta),
    text(side - 4, 290, "34 Nf7", { size: 150, face: "serif" }),
    text(side, 384, "mate", { size: 66, face: "italic", colour: terracotta }),
    ["The knight gives", "check; the king’s own", "men leave it no", "square."].map((words, i) =>
      text(side, 520 + i * 70, words, { size: 54, colour: ink }),
    ),
    ["A queen down,", "White wins the", "final 4½–3½."].map((words, i) =>
      text(side, 860 + i * 70, words, { size: 54, colour: ink }),
    ),
    disc(side + 22, 1440, 22, paper, { stroke: ink, "stroke-width": 6 }),
    text(side + 66, 1457, "White: Corvane", { size: 46, colour: muted }),
    disc(side + 22, 1370, 22, ink),
    text(side + 66, 1387, "Black: Telmar", { size: 46, colour: muted }),
  ]);
}
