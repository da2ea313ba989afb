import type { AnyBlock, Body, Inline } from "./body.ts";

/*
 * What a body says and shows, whatever its blocks are. Stored bodies are read tolerantly: a kind of block that this
 * version does not know still gives its text.
 */

type Walked = AnyBlock | Inline;

function* walk(nodes: readonly Walked[]): Generator<Walked> {
  for (const node of nodes) {
    yield node;
    if ("content" in node && Array.isArray(node.content)) yield* walk(node.content as Walked[]);
  }
}

/** The text of a body, a line for each block that has any. */
export function textOfBody(body: Body): string {
  const lines: string[] = [];
  const read = (nodes: readonly Walked[]) => {
    const inline = nodes.filter((node) => node.type === "text" || node.type === "hardBreak");
    if (inline.length > 0)
      lines.push(inline.map((node) => (node.type === "text" ? node.text : " ")).join(""));
    for (const node of nodes)
      if ("content" in node && Array.isArray(node.content)) read(node.content as Walked[]);
  };
  read(body.content);
  return lines.join("\n");
}

/** The first words of a body, whole ones, for where there is no room for more. @param most characters */
export function beginningOfBody(body: Body, most = 160): string {
  const text = textOfBody(body).replace(/\s+/g, " ").trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:–-]+$/, "")} …`;
}

/** How many words a text has, by the rules of its language's script. https://unicode.org/reports/tr29/ */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’״׳-]*/gu)?.length ?? 0;
}

/** Ids of every picture and clip a body shows, in order, each once. */
export function mediaOfBody(body: Body): number[] {
  const ids = new Set<number>();
  for (const node of walk(body.content)) {
    if (node.type === "image" || node.type === "video") ids.add(node.attrs.mediaId);
    if (node.type === "gallery") for (const id of node.attrs.mediaIds) ids.add(id);
  }
  return [...ids];
}
