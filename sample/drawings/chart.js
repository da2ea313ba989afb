// What every chart has: a title, what is measured, a source; and axes in hairlines.
import {
  H,
  hairline,
  ink,
  lerp,
  limestone,
  mix,
  muted,
  polyline,
  range,
  rect,
  stroke,
  text,
  W,
} from "./kit.js";

export const left = 120;
export const right = W - 120;
export const grid = mix(hairline, muted, 0.12);

export function frame(title, measure, source) {
  return [
    rect(0, 0, W, H, limestone),
    rect(left, 96, 120, 12, "#a3401f"),
    text(left - 4, 212, title, { size: 96, face: "serif" }),
    text(left, 290, measure, { size: 50, colour: muted }),
    text(left, H - 84, source, { size: 42, colour: muted }),
  ];
}

/** From a domain to the picture's own units. */
export const scale =
  ([from, to], [start, end]) =>
  (value) =>
    lerp(start, end, (value - from) / (to - from));

/** Horizontal hairlines with their values at the left. */
export const levels = (values, y, { x1 = left + 110, x2 = right, name = String, zero = 0 } = {}) =>
  values.map((value) => [
    stroke(
      polyline([
        [x1, y(value)],
        [x2, y(value)],
      ]),
      value === zero ? ink : grid,
      value === zero ? 4 : 3,
    ),
    text(x1 - 28, y(value) + 17, name(value), { size: 48, colour: muted, anchor: "end" }),
  ]);

/** Names below a horizontal axis. */
export const below = (values, x, y, { name = String, size = 48 } = {}) =>
  values.map((value) => text(x(value), y, name(value), { size, colour: muted, anchor: "middle" }));

/** Numbers from `from` to `to` in equal steps. */
export const steps = (from, to, step) =>
  range(Math.round((to - from) / step) + 1).map((i) => from + i * step);
