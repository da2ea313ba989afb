import {
  along,
  clamp,
  disc,
  fill,
  ink,
  lerp,
  mix,
  muted,
  olive,
  paper,
  polyline,
  rect,
  sea,
  smooth,
  stroke,
  svg,
  terracotta,
  text,
  textWidth,
} from "../kit.js";
import { land, river, water } from "../map.js";
import { canal, delta, islands, rivers, waters } from "./geography.js";

export const seconds = 16;
export const poster = 15.5;

const near = { lon: 33.7, lat: 31.15, scale: 150 };
const wide = { lon: 40.85, lat: 29.6, scale: 51 };
const ease = (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
/** 0 before `from`, 1 after `to`, eased between. */
const between = (time, from, to) => ease(clamp((time - from) / (to - from), 0, 1));

const cairo = [31.24, 30.05];
const jerusalem = [35.22, 31.78];
const amman = [35.93, 31.95];
const doha = [51.53, 25.29];
/** A line that bends a little, as routes do on maps. */
const leg = (a, b, bend) =>
  Array.from({ length: 41 }, (_, i) => {
    const t = i / 40;
    const lift = 4 * bend * t * (1 - t);
    return [lerp(a[0], b[0], t) - (b[1] - a[1]) * lift, lerp(a[1], b[1], t) + (b[0] - a[0]) * lift];
  });
const legs = [
  { line: leg(cairo, jerusalem, -0.08), from: 4.6, to: 6.6 },
  { line: leg(jerusalem, amman, 0.14), from: 8.4, to: 9.3 },
  { line: leg(amman, doha, -0.035), from: 10.4, to: 13.2 },
];
const stops = [
  { at: cairo, from: 3.2, name: "Cairo", more: ["Monday 10 June: President al-Sisi"], dx: -84, dy: 44 },
  {
    at: jerusalem,
    from: 6.5,
    name: "Jerusalem",
    more: ["Prime Minister Netanyahu,", "Defence Minister Gallant"],
    dx: -38,
    dy: -70,
    anchor: "end",
  },
  { at: amman, from: 9.2, name: "Amman", more: ["then Jordan"], dx: 14, dy: -56 },
  { at: doha, from: 13.1, name: "Doha", more: ["and Qatar"], dx: -22, dy: 34, anchor: "end" },
];

// Where each name stands when the map is near and when it is wide; without a place it fades.
const countries = [
  ["Egypt", [30.1, 29.35], [29.7, 27.6]],
  ["Israel", [34.85, 30.6], [34.8, 30.35]],
  ["Jordan", [36.9, 31.1], [37, 30.2]],
  ["Lebanon", null, [36.95, 33.75]],
  ["Syria", null, [39.2, 34.2]],
  ["Iraq", null, [42.8, 32.5]],
  ["Saudi Arabia", null, [43.5, 26.6]],
  ["Iran", null, [52, 31.4]],
  ["Kuwait", null, [46.3, 29.2]],
];
const seas = [
  ["Mediterranean Sea", [31.1, 32.3], [31.3, 33.85]],
  ["Red Sea", null, [35.85, 25.6]],
  ["The Gulf", null, [50.95, 27.45]],
];
const small = [
  ["Gaza", [34.18, 31.5], [34.1, 31.52], "end"],
  ["West", [35.3, 32.32], null, "middle"],
  ["Bank", [35.3, 32.19], null, "middle"],
];

export function draw(time) {
  const out = 1 - between(time, 1.2, 3) + between(time, 10.3, 13.2);
  const camera = {
    lon: lerp(near.lon, wide.lon, out),
    lat: lerp(near.lat, wide.lat, out),
    scale: Math.exp(lerp(Math.log(near.scale), Math.log(wide.scale), out)),
  };
  const to = ([lon, lat]) => [
    640 + (lon - camera.lon) * camera.scale,
    385 - ((lat - camera.lat) * camera.scale) / Math.cos(Math.PI / 6),
  ];
  const shape = (points, closed) => polyline(points.map(to), closed);
  const bent = (points, closed) => polyline(smooth(points.map(to), closed, 6), closed);
  const shore = mix(sea, paper, 0.35);
  const name = (words, nearAt, wideAt, write) => {
    const shown = nearAt && wideAt ? 1 : clamp(wideAt ? out * 2.5 - 1.5 : 1 - out * 2.5, 0, 1);
    if (shown === 0) return "";
    const [a, b] = [to(nearAt ?? wideAt), to(wideAt ?? nearAt)];
    return `<g opacity="${shown}">${write(words, lerp(a[0], b[0], out), lerp(a[1], b[1], out))}</g>`;
  };

  return svg(
    [
      rect(0, 0, 1280, 720, land),
      fill(bent(delta, true), mix(land, olive, 0.3)),
      waters.map((points) =>
        fill(shape(points, true), water, { stroke: shore, "stroke-width": 2.5, "stroke-linejoin": "round" }),
      ),
      islands.map((points) =>
        fill(shape(points, true), land, { stroke: shore, "stroke-width": 2.5, "stroke-linejoin": "round" }),
      ),
      rivers.map((points) => stroke(bent(points), river, 2.5, { opacity: 0.75 })),
      stroke(bent(canal), river, 3),
      seas.map(([words, a, b]) =>
        name(words, a, b, (w, x, y) =>
          text(x, y, w, { size: 26, face: "italic", colour: mix(sea, ink, 0.2), anchor: "middle" }),
        ),
      ),
      countries.map(([words, a, b]) =>
        name(words, a, b, (w, x, y) =>
          text(x, y, w.toUpperCase(), { size: 18, colour: muted, anchor: "middle", spacing: 0.2 }),
        ),
      ),
      small.map(([words, a, b, anchor]) =>
        name(words, a, b, (w, x, y) => text(x, y, w, { size: 19, colour: muted, anchor })),
      ),
      legs.map(({ line, from, to: until }) => route(line.map(to), between(time, from, until))),
      stops.map((stop, i) => label(stop, i, to(stop.at), between(time, stop.from, stop.from + 0.6))),
      header(time),
    ],
    1280,
    720,
  );
}

function route(points, share) {
  if (share === 0) return "";
  const end = along(points, share);
  const d = polyline([...points.slice(0, end.i + 1), [end.x, end.y]]);
  const tip = share < 1 ? disc(end.x, end.y, 8, terracotta) : "";
  return [
    stroke(d, paper, 11, { "stroke-linecap": "round" }),
    stroke(d, terracotta, 6, { "stroke-linecap": "round" }),
    tip,
  ];
}

function label({ name, more, dx, dy, anchor = "start" }, i, [x, y], shown) {
  if (shown === 0) return "";
  const halo = { halo: mix(paper, land, 0.4), haloWidth: 7, anchor };
  const left = x + dx - (anchor === "end" ? textWidth(name, 32, "bold") + 34 : 0);
  return [
    disc(x, y, 4 + 8 * shown, terracotta, { stroke: paper, "stroke-width": 4 }),
    `<g opacity="${shown}">`,
    disc(left + 13, y + dy - 11, 15, terracotta),
    text(left + 13, y + dy - 4, String(i + 1), { size: 20, face: "bold", colour: paper, anchor: "middle" }),
    text(anchor === "end" ? x + dx : left + 36, y + dy, name, { size: 32, face: "bold", ...halo }),
    more.map((words, row) => text(x + dx, y + dy + 30 + row * 27, words, { size: 23, ...halo })),
    "</g>",
  ];
}

function header(time) {
  const date = between(time, 3, 3.6);
  return [
    rect(0, 0, 1280, 92, paper),
    rect(0, 92, 1280, 2, "#ddd5c5"),
    rect(36, 22, 6, 50, terracotta),
    text(58, 60, "Blinken’s eighth journey to the region", { size: 42, face: "serif" }),
    `<g opacity="${date}">${text(1244, 57, "from 10 June 2024", { size: 24, colour: muted, anchor: "end" })}</g>`,
  ];
}

export const captions = [
  [0, 3.1, "A map of the region, from Egypt to the Gulf."],
  [3.1, 4.6, "Monday 10 June 2024: Cairo, Egypt. To meet: President Abdel Fattah al-Sisi."],
  [
    4.6,
    8.3,
    "A red line runs north-east to Jerusalem. In Israel: Prime Minister Benjamin Netanyahu and Defence Minister Yoav Gallant.",
  ],
  [8.3, 10.3, "The line goes on a short way east, to Amman in Jordan."],
  [10.3, 13.2, "The map widens. The line runs south-east across the peninsula, to Doha in Qatar."],
  [
    13.2,
    16,
    "The whole route: Cairo, Jerusalem, Amman, Doha. It is Antony Blinken’s eighth journey to the region since 7 October 2023.",
  ],
];

export const transcript =
  "A silent map shows the route of US Secretary of State Antony Blinken’s journey, his eighth to the region since 7 October 2023. It first shows the whole region, from Egypt to the Gulf, then closes in on the eastern Mediterranean. The journey begins on Monday 10 June 2024 in Egypt and Israel. A red line starts in Cairo, where Blinken is to meet President Abdel Fattah al-Sisi. It runs north-east to Jerusalem; in Israel he is to meet Prime Minister Benjamin Netanyahu and Defence Minister Yoav Gallant. From there the line goes on to Amman in Jordan. The map widens again, and the line runs south-east to Doha in Qatar. The last picture shows the whole route with its four stops.";
