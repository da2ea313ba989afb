import type { Node } from "@tiptap/pm/model";
import { readingMinutes } from "#components/article/reading-time.ts";
import type { Body, TopBlock } from "#domain/articles/body.ts";
import { countWords, textOfBody } from "#domain/articles/body-text.ts";
import type { Counts } from "./writing-tools.ts";

/*
 * A keystroke changes one block, and ProseMirror keeps all the others as they were. What was read of a block is kept
 * as long as the block is, so that reading a long body again costs one block's work.
 */

interface Read {
  block: TopBlock;
  words: number;
  characters: number;
}

const kept = new WeakMap<Node, Read>();

function read(node: Node): Read {
  const known = kept.get(node);
  if (known) return known;
  // The editor's schema is the body's: `schema.test.ts` holds the two together.
  const block = node.toJSON() as TopBlock;
  const text = textOfBody({ type: "doc", content: [block] });
  const made = { block, words: countWords(text), characters: text.replaceAll("\n", "").length };
  kept.set(node, made);
  return made;
}

/** The body as it is kept. Blocks that did not change are the same objects as the last time. */
export const bodyOf = (document: Node): Body => ({
  type: "doc",
  content: document.children.map((node) => read(node).block),
});

/** How long a body is: its words as `countWords` has them, and how many minutes they take. */
export function countsOf(document: Node): Counts {
  let words = 0;
  let characters = 0;
  for (const node of document.children) {
    const one = read(node);
    words += one.words;
    characters += one.characters;
  }
  return { words, characters, minutes: readingMinutes(words) };
}
