// The palette and the few tools that every drawing shares.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import opentype from "opentype.js";

export const W = 2400;
export const H = 1600;

export const ink = "#16140f";
export const paper = "#fffdf8";
export const limestone = "#f3eee3";
export const hairline = "#ddd5c5";
export const muted = "#6a6355";
export const terracotta = "#a3401f";
export const sea = "#2b5660";
export const olive = "#6d7340";
export const ochre = "#d0a03f";

/** A colour between two hex colours; `t` = 0 gives `a`, 1 gives `b`. */
export function mix(a, b, t) {
  const channel = (hex, i) => Number.parseInt(hex.slice(1 + i * 2, 3 + i * 2), 16);
  const blend = (i) => Math.round(channel(a, i) + (channel(b, i) - channel(a, i)) * t);
  return `#${[0, 1, 2].map((i) => blend(i).toString(16).padStart(2, "0")).join("")}`;
}

/** The same numbers between 0 and 1 each time, so that a drawing can be drawn again. */
export function random(seed) {
  let state = seed >>> 0;
  return (low = 0, high = 1) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + (high - low) * (((t ^ (t >>> 14)) >>> 0) / 4294967296);
  };
}

export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
export const lerp = (a, b, t) => a + (b - a) * t;
/** Whole numbers from 0 to n - 1. */
export const range = (n) => Array.from({ length: n }, (_, i) => i);
const short = (number) => Number(number.toFixed(1));

// --- Marks -----------------------------------------------------------------------------------------

export function tag(name, attributes, children = "") {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join("")}>${children}</${name}>`;
}
export const group = (children, attributes = {}) => tag("g", attributes, [children].flat(9).join(""));
export const fill = (d, colour, more = {}) => tag("path", { d, fill: colour, ...more });
export const stroke = (d, colour, width, more = {}) =>
  tag("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-linejoin": "round",
    ...more,
  });
export const rect = (x, y, width, height, colour, more = {}) =>
  tag("rect", { x, y, width, height, fill: colour, ...more });
export const disc = (cx, cy, r, colour, more = {}) =>
  tag("circle", { cx: short(cx), cy: short(cy), r, fill: colour, ...more });
/** Parallel lines for shade: `fill="url(#id)"`. */
export const hatch = (id, colour, gap = 18, width = 3, angle = 45) =>
  tag(
    "pattern",
    { id, width: gap, height: gap, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${angle})` },
    rect(0, 0, width, gap, colour),
  );
export const svg = (children, width = W, height = H) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${[children].flat(9).join("")}</svg>`;

// --- Lines -----------------------------------------------------------------------------------------

export const polyline = (points, closed = false) =>
  `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}${closed ? "Z" : ""}`;

/** A smooth line through all points (Catmull-Rom, sampled). */
export function smooth(points, closed = false, steps = 12) {
  const n = points.length;
  const at = (i) => (closed ? points[(i + n) % n] : points[clamp(i, 0, n - 1)]);
  const result = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      result.push(
        [0, 1].map(
          (k) =>
            0.5 *
            (2 * b[k] +
              (c[k] - a[k]) * t +
              (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
              (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3),
        ),
      );
    }
  }
  if (!closed) result.push(points[n - 1]);
  return result;
}
export const curve = (points, closed = false) => polyline(smooth(points, closed), closed);

/** A line that swells or thins from width `from` to width `to`, as a shape to fill. */
export function taper(points, from, to, steps = 12) {
  const line = smooth(points, false, steps);
  const sides = [[], []];
  line.forEach(([x, y], i) => {
    const [ax, ay] = line[Math.max(0, i - 1)];
    const [bx, by] = line[Math.min(line.length - 1, i + 1)];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const half = lerp(from, to, i / (line.length - 1)) / 2;
    const [nx, ny] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
    sides[0].push([x + nx, y + ny]);
    sides[1].unshift([x - nx, y - ny]);
  });
  return polyline([...sides[0], ...sides[1]], true);
}

/** "x y, x y, …" as a list of points: long outlines are easier to read, and to change, in rows. */
export const points = (rows) => rows.split(",").map((pair) => pair.trim().split(/\s+/).map(Number));

/** The point, and the direction in degrees, after the share `t` of a polyline's length. */
export function along(points, t) {
  const lengths = points.slice(1).map((p, i) => Math.hypot(p[0] - points[i][0], p[1] - points[i][1]));
  let rest = lengths.reduce((sum, l) => sum + l, 0) * clamp(t, 0, 1);
  let i = 0;
  while (i < lengths.length - 1 && rest > lengths[i]) rest -= lengths[i++];
  const [a, b] = [points[i], points[i + 1]];
  const share = lengths[i] ? rest / lengths[i] : 0;
  return {
    x: lerp(a[0], b[0], share),
    y: lerp(a[1], b[1], share),
    angle: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
    i,
  };
}

// --- Lettering: drawn as outlines, so that no font need be installed ----------------------------------

const require = createRequire(import.meta.url);
const font = (file) => {
  const bytes = readFileSync(require.resolve(`@fontsource/${file}.woff`));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
const fonts = {
  sans: font("libre-franklin/files/libre-franklin-latin-500-normal"),
  bold: font("libre-franklin/files/libre-franklin-latin-700-normal"),
  serif: font("newsreader/files/newsreader-latin-600-normal"),
  italic: font("newsreader/files/newsreader-latin-500-italic"),
};

/** Where lettering stands in the drawing at hand; `draw.js` looks here for labels that touch or are cut. */
export const lettering = [];

export const textWidth = (words, size, face = "sans", spacing = 0) =>
  fonts[face].getAdvanceWidth(words, size, { letterSpacing: spacing });

export function text(
  x,
  y,
  words,
  { size = 48, face = "sans", colour = ink, anchor = "start", spacing = 0, halo, haloWidth = 12, free } = {},
) {
  const width = textWidth(words, size, face, spacing) - spacing * size;
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  if (!free)
    lettering.push({ words, left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.22 });
  const d = fonts[face]
    .getPath(words, left, y, size, { letterSpacing: spacing })
    .commands.map(
      (c) =>
        c.type +
        [c.x1, c.y1, c.x2, c.y2, c.x, c.y]
          .filter((n) => n !== undefined)
          .map(short)
          .join(" "),
    )
    .join("");
  return (halo ? stroke(d, halo, haloWidth) : "") + fill(d, colour);
}
