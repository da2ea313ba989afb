import { drawSheet, type Piece, type SetWords, setWords } from "#platform/lettering.ts";
import type { DrawnWords } from "./social-picture.ts";

/* A front page in small: the accent along its top, section and headline, and the paper's name between hairlines. */

const sheet = { width: 1200, height: 630, colour: "#fffdf8" } as const;
const ink = "#16140f";
const hairline = "#ddd5c5";
const margin = 72;
const measure = sheet.width - 2 * margin;

/** The accent's bar, and the two hairlines with the name between them. In pixels from the top. */
const bar = 14;
const foot = { top: 522, height: 84 } as const;

const sizes = [124, 108, 94, 84, 76, 66, 56, 48, 40];
/** How high a headline may stand, in pixels, and how many letters of it, should even the smallest be too large. */
const roomForHeadline = 340;
const mostLetters = 220;

/** Draws the picture of an article that has none. @returns a PNG of 1200 × 630 pixels */
export async function drawSocialPicture(words: DrawnWords): Promise<Buffer> {
  const { direction, section, paper } = words;
  const accent = readable(words.accent);
  const label = await setWords({
    ...{ text: section.toLocaleUpperCase("en"), face: "label", size: 27, tracking: 2.4 },
    ...{ width: measure, colour: accent, direction },
  });
  const headline = await setHeadline(words);
  const name = await setName(paper);
  const start = (piece: SetWords) => (direction === "rtl" ? sheet.width - margin - piece.width : margin);
  const line = (top: number): Piece => ({ left: margin, top, width: measure, height: 2, colour: hairline });
  const gap = 26;
  const above = (bar + foot.top - label.height - gap - headline.height) / 2;
  return drawSheet(sheet, [
    { left: 0, top: 0, width: sheet.width, height: bar, colour: words.accent },
    { ...label, left: start(label), top: above },
    { ...headline, left: start(headline), top: above + label.height + gap },
    line(foot.top),
    { ...name, left: (sheet.width - name.width) / 2, top: foot.top + 1 + (foot.height - name.height) / 2 },
    line(foot.top + foot.height),
  ]);
}

/** On one line between its hairlines. */
async function setName(paper: string): Promise<SetWords> {
  let name: SetWords | undefined;
  for (const size of [46, 36, 28, 22]) {
    name = await setWords({
      text: paper,
      face: "headline",
      size,
      width: measure,
      colour: ink,
      direction: "ltr",
    });
    if (name.height < 1.6 * size) return name;
  }
  if (!name) throw new Error("A paper has a name.");
  return name;
}

/** In the largest size that has room, its lines of even length. */
async function setHeadline({ headline, direction }: DrawnWords): Promise<SetWords> {
  const set = (text: string, size: number, width: number) =>
    setWords({ text, face: "headline", size, width, colour: ink, direction });
  for (const size of sizes) {
    const widest = await set(headline, size, measure);
    if (widest.height > roomForHeadline || widest.width > measure) continue;
    let best = widest;
    for (let width = widest.width - size; width > measure / 2; width -= size) {
      const narrower = await set(headline, size, width);
      if (narrower.height > widest.height || narrower.width > width) break;
      best = narrower;
    }
    return best;
  }
  const letters = [...headline];
  const short = `${letters
    .slice(0, mostLetters)
    .join("")
    .replace(/\s+\S*$/, "")} …`;
  return set(short, sizes.at(-1) ?? 40, measure);
}

/** The accent, darkened until small letters in it can be read on the paper. */
function readable(colour: string): string {
  let channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  // 0.167 is as light as 4.5 to 1 on the paper allows. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  while (luminance(channels) > 0.167) channels = channels.map((channel) => channel * 0.94);
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
