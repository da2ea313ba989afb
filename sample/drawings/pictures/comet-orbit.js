import {
  disc,
  fill,
  group,
  H,
  hairline,
  ink,
  mix,
  ochre,
  paper,
  polyline,
  random,
  range,
  rect,
  sea,
  stroke,
  svg,
  terracotta,
  text,
  W,
} from "../kit.js";

const unit = 450; // pixels to one astronomical unit
const tilt = 0.62; // the plane is seen aslant
const sun = [960, 720];
const radians = (degrees) => (degrees * Math.PI) / 180;
const place = (radius, degrees) => [
  sun[0] + radius * unit * Math.cos(radians(degrees)),
  sun[1] - radius * unit * tilt * Math.sin(radians(degrees)),
];

// The comet: nearest the Sun at 0.72 units, and almost as slender a path as a parabola.
const [nearest, eccentricity, turn] = [0.72, 0.963, 198];
const comet = (anomaly) =>
  place((nearest * (1 + eccentricity)) / (1 + eccentricity * Math.cos(radians(anomaly))), anomaly + turn);
const path = range(301).map((i) => comet(i - 150));
// Days from the nearest point and the angles they belong to.
const dates = [
  [-51, "1 May", -36, -44, "end"],
  [0, "27 May", -56, -36, "end"],
  [42, "16 June", -64, 8, "end"],
  [89, "1 August", 30, 120, "middle"],
];

/** A tail always points away from the Sun, and is longest near it. */
function head(anomaly) {
  const [x, y] = comet(anomaly);
  const angle = (Math.atan2(y - sun[1], x - sun[0]) * 180) / Math.PI;
  const length = 250 - Math.abs(anomaly - 12) * 1.5;
  const tail = (share, width, opacity) =>
    fill(
      `M0 ${-width}L${length * share} ${-width * 2.2}Q${length * share * 1.08} 0 ${length * share} ${width * 2.2}L0 ${width}Z`,
      paper,
      { opacity },
    );
  return group(
    [
      tail(1, 15, 0.16),
      tail(0.7, 12, 0.22),
      tail(0.4, 9, 0.32),
      disc(0, 0, 34, paper, { opacity: 0.25 }),
      disc(0, 0, 21, paper),
    ],
    {
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})`,
    },
  );
}

export function draw() {
  const next = random(31);
  const night = mix(sea, ink, 0.62);
  const glow = mix(terracotta, ochre, 0.34);
  const label = (x, y, words, more = {}) =>
    text(x, y, words, { size: 52, colour: hairline, halo: night, ...more });
  const orbit = (radius, strength, width) =>
    stroke(
      polyline(
        range(181).map((i) => place(radius, i * 2)),
        true,
      ),
      mix(night, hairline, strength),
      width,
    );
  const planet = (radius, degrees, size, colour, name, dx, dy, anchor = "start") => {
    const [x, y] = place(radius, degrees);
    return [disc(x, y, size, colour), name ? label(x + dx, y + dy, name, { anchor }) : ""];
  };
  return svg([
    rect(0, 0, W, H, night),
    range(170).map(() =>
      disc(next(0, W), next(0, H), [1.6, 2.6, 3.6][Math.floor(next(0, 3))], paper, { opacity: 0.4 }),
    ),
    orbit(0.39, 0.34, 4),
    orbit(0.72, 0.34, 4),
    orbit(1, 0.8, 7),
    orbit(1.52, 0.34, 4),
    stroke(polyline(path), glow, 14, { "stroke-linecap": "round" }),
    dates.map(([anomaly]) => head(anomaly)),
    disc(...sun, 92, mix(ochre, night, 0.62)),
    disc(...sun, 62, ochre),
    planet(0.39, 60, 15, mix(hairline, night, 0.25)),
    planet(0.72, 310, 24, mix(ochre, paper, 0.45)),
    planet(1, 265, 30, mix(sea, paper, 0.45), "Earth on 16 June", 24, 136, "end"),
    planet(1.52, 330, 24, terracotta, "Mars", 48, 40),
    label(sun[0] + 112, sun[1] + 16, "Sun", { face: "bold", colour: ochre }),
    dates.map(([anomaly, words, dx, dy, anchor]) => {
      const [x, y] = comet(anomaly);
      return label(x + dx, y + dy, words, { anchor, face: "bold", colour: paper });
    }),
    label(2270, 1110, "The comet’s path", {
      face: "italic",
      size: 68,
      anchor: "end",
      colour: mix(glow, paper, 0.45),
    }),
  ]);
}
