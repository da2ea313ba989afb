/*
 * Captions as browsers read them: WebVTT (https://www.w3.org/TR/webvtt1/), into which SubRip, what most programs write,
 * is turned. Pure.
 */

/** `00:01:02,500 --> 00:01:04,000`, and the spellings that are met. */
const subRipTime =
  /^(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})[ \t]*-->[ \t]*(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})/;

/**
 * A text track as WebVTT.
 * @returns undefined for what is neither WebVTT nor SubRip, or has letters that could not be read
 */
export function asWebVtt(text: string): string | undefined {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (plain.includes("\ufffd") || plain.includes("\0")) return undefined;
  // It begins with its name: https://www.w3.org/TR/webvtt1/#file-structure
  if (/^WEBVTT([ \t\n]|$)/.test(plain)) return plain;
  return fromSubRip(plain);
}

function fromSubRip(text: string): string | undefined {
  const cues = text
    .split(/\n[ \t]*\n+/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  const turned = cues.map(turnCue);
  if (turned.length === 0 || turned.includes(undefined)) return undefined;
  return `WEBVTT\n\n${turned.join("\n\n")}\n`;
}

/** A number, a line of times, and the words. */
function turnCue(block: string): string | undefined {
  const lines = block.split("\n");
  if (/^\d+$/.test(lines[0]?.trim() ?? "")) lines.shift();
  const times = subRipTime.exec(lines.shift()?.trim() ?? "");
  if (!times) return undefined;
  const instant = (from: number) => {
    const [hours = "", minutes = "", seconds = "", share = ""] = times.slice(from, from + 4);
    return `${hours.padStart(2, "0")}:${minutes}:${seconds}.${share.padEnd(3, "0")}`;
  };
  return [`${instant(1)} --> ${instant(5)}`, ...lines.map(plainLine)].join("\n");
}

/** WebVTT knows bold, italic and underlined too; colours and places it does not. `-->` may stand in no line of words. */
const plainLine = (line: string) =>
  line
    // Neither reaches over the beginning of another: a line of nothing but beginnings is read once.
    .replace(/<(?!\/?[biu]>)[^<>]*>|\{\\[^{}]*\}/gi, "")
    .replace(/&(?!(amp|lt|gt|lrm|rlm|nbsp);)/g, "&amp;")
    .replaceAll("-->", "→")
    .trim();
