import { initials } from "./initials.ts";

/** What an icon is drawn from. */
export interface IconOf {
  name: string;
  /** `#` and six hexadecimal digits. */
  accent: string;
}

/**
 * How much of the square the letter takes: less where the icon may be cut to a circle, more where it is as small as a tab's.
 * https://www.w3.org/TR/appmanifest/#icon-masks
 */
const scales = { whole: 1, maskable: 0.72, small: 1.3 } as const;
export type IconShape = keyof typeof scales;

/** What stands for a paper whose name begins with a letter that is not drawn: a page with its columns. */
const page =
  "M116 156H396V180H116ZM116 212H244V228H116ZM116 252H244V268H116ZM116 292H244V308H116ZM116 332H244V348H116ZM268 212H396V348H268Z";

const article = /^(the|a|an|der|die|das|le|la|les|el|los|il|de)\s+(?=\S)/i;

/** The letter that a name is known by: not that of its article. @returns undefined when it is not one that is drawn */
export function initialOf(name: string): string | undefined {
  const first = /[\p{L}\p{N}]/u.exec(name.trim().replace(article, ""))?.[0] ?? "";
  const plain = first.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  return plain in initials ? plain : undefined;
}

/** The paper's icon as SVG: its initial on its accent. */
export function iconSvg({ name, accent }: IconOf, shape: IconShape): string {
  const initial = initialOf(name);
  const drawn = (initial && initials[initial]) || page;
  const scale = `translate(256 256) scale(${scales[shape]}) translate(-256 -256)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><path fill="${accent}" d="M0 0H512V512H0Z"/><path fill="${letterColour(accent)}" d="${drawn}" transform="${scale}"/></svg>`;
}

const paper = "#fffdf8";
const ink = "#16140f";

/** Paper or ink, whichever is told apart better. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function letterColour(accent: string): string {
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  return contrast(accent, paper) >= contrast(accent, ink) ? paper : ink;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
