import type { Body } from "#domain/articles/body.ts";

interface Node {
  type: string;
  content?: readonly Node[];
  marks?: readonly { type: string }[];
}

/** Kinds of marks that a text has anywhere. */
export function marksOf(body: Body): ReadonlySet<string> {
  const found = new Set<string>();
  const read = ({ content, marks }: Node) => {
    for (const { type } of marks ?? []) found.add(type);
    for (const node of content ?? []) read(node);
  };
  read(body);
  return found;
}
