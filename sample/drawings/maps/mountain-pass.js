import { contours } from "d3-contour";
import {
  clamp,
  fill,
  H,
  hatch,
  ink,
  lerp,
  limestone,
  mix,
  muted,
  ochre,
  olive,
  paper,
  points,
  polyline,
  range,
  rect,
  smooth,
  stroke,
  svg,
  terracotta,
  text,
  W,
} from "../kit.js";
import { north, place, scaleBar } from "../map.js";

const bottom = 1180; // below it, the profile
const step = 12;
const bump = (x, y, cx, cy, sx, sy) => Math.exp(-(((x - cx) / sx) ** 2) - ((y - cy) / sy) ** 2);
/** Metres above the sea: two valleys, and a ridge between them with one gap. */
function height(x, y) {
  const ridge = Math.exp(-(((x - 1230 - (y - 600) * 0.35) / 430) ** 2));
  const gap = 1 - 0.36 * bump(x, y, 1225, 600, 420, 190);
  const peaks =
    620 * bump(x, y, 1010, 150, 230, 210) +
    560 * bump(x, y, 1440, 1080, 260, 230) +
    260 * bump(x, y, 1830, 260, 260, 190) +
    240 * bump(x, y, 520, 960, 260, 190);
  const rough = 60 * Math.sin(x / 97 + y / 160) * Math.cos(y / 83 - x / 210) + 26 * Math.sin(x / 41 - y / 53);
  return 640 + 1900 * ridge * gap + peaks + rough * (0.4 + ridge);
}
const road = smooth(
  points(`
  150 760, 330 700, 500 690, 640 640, 760 690, 880 770, 900 700, 820 620, 830 555, 930 590,
  1010 680, 1050 630, 1000 540, 1040 500, 1120 560, 1225 602, 1330 650, 1400 720, 1450 690,
  1420 600, 1460 550, 1540 610, 1600 690, 1650 650, 1640 560, 1700 500, 1840 520, 1980 470,
  2120 490, 2260 430`),
);

export function draw() {
  const [nx, ny] = [W / step + 1, bottom / step + 2].map(Math.ceil);
  const field = range(nx * ny).map((i) => height((i % nx) * step, Math.floor(i / nx) * step));
  const levels = range(16).map((i) => 600 + i * 150);
  const tint = (metres) => {
    const t = clamp((metres - 600) / 2000, 0, 1);
    const low = mix(olive, limestone, 0.55);
    return t < 0.45
      ? mix(low, mix(ochre, limestone, 0.55), t / 0.45)
      : mix(mix(ochre, limestone, 0.55), paper, (t - 0.45) / 0.55);
  };
  const bands = contours()
    .size([nx, ny])
    .thresholds(levels)(field)
    .map((band) => {
      const d = band.coordinates
        .flat()
        .map((ring) =>
          polyline(
            ring.map(([x, y]) => [(x - 0.5) * step, (y - 0.5) * step]),
            true,
          ),
        )
        .join("");
      const main = band.value % 450 === 150;
      return fill(d, tint(band.value), {
        stroke: mix(tint(band.value), muted, main ? 0.75 : 0.42),
        "stroke-width": main ? 5 : 2.5,
      });
    });
  return svg([
    hatch("shade", mix(limestone, ochre, 0.42), 24, 4),
    rect(0, 0, W, H, tint(600)),
    bands,
    stroke(polyline(road), paper, 30, { "stroke-linecap": "round" }),
    stroke(polyline(road), terracotta, 17, { "stroke-linecap": "round" }),
    profile(),
    place(...road[0], "Benneth", { dx: -20, dy: 90, size: 58, halo: tint(700) }),
    place(...road.at(-1), "Oreval", { dx: 0, dy: -46, anchor: "middle", size: 58, halo: tint(700) }),
    stroke(
      polyline([
        [1225, 600],
        [1225, 460],
      ]),
      ink,
      5,
    ),
    place(1225, 602, "Hallow Pass", { dx: 0, dy: -166, anchor: "middle", size: 72, halo: tint(1900) }),
    north(2290, 130),
    scaleBar(2020, 1110, 208, "2 km"),
  ]);
}

function profile() {
  const x = (km) => lerp(300, W - 300, km / 31);
  const y = (metres) => lerp(1500, 1280, (metres - 600) / 1190);
  // Kilometres and metres along the road: hairpins climb steadily, the valleys hardly.
  const line = smooth(
    points(`
    0 680, 3.5 730, 6 890, 8 1080, 9.2 1170, 11 1400, 13 1640, 15 1790, 16.4 1760, 18.2 1560,
    20 1370, 21.2 1300, 23.4 1040, 25.5 870, 28 770, 31 720`),
  ).map(([km, metres]) => [x(km), y(metres)]);
  const under = polyline([[x(0), 1500], ...line, [x(31), 1500]], true);
  return [
    rect(0, bottom, W, H - bottom, limestone),
    stroke(
      polyline([
        [0, bottom],
        [W, bottom],
      ]),
      ink,
      5,
    ),
    fill(under, mix(limestone, ochre, 0.34)),
    fill(under, "url(#shade)"),
    stroke(polyline(line), terracotta, 13),
    stroke(
      polyline([
        [x(0), 1500],
        [x(31), 1500],
      ]),
      ink,
      5,
    ),
    text(x(15), y(1790) - 28, "1,790 m", { size: 60, face: "bold", anchor: "middle" }),
    text(x(0) - 28, y(680) + 4, "680 m", { size: 50, anchor: "end" }),
    text(x(31) + 28, y(720) + 4, "720 m", { size: 50 }),
    text(x(0), 1556, "0", { size: 46, colour: muted, anchor: "middle" }),
    text(x(31), 1556, "31 km", { size: 46, colour: muted, anchor: "middle" }),
  ];
}
