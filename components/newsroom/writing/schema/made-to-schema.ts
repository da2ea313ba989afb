import type { Attribute } from "@tiptap/core";
import type { BlockKind, MarkKind } from "#domain/articles/body.ts";
import { bodySchema } from "#domain/articles/body-validation.ts";

/*
 * The editor's nodes and marks say nothing of their own about what a body may hold: they take it from the schema that
 * judges bodies on their way in.
 */

/** What a kind of block, or the document, may hold. */
export function contentOf(kind: BlockKind | "doc"): string {
  return bodySchema.nodes[kind]?.spec.content ?? "";
}

type Reading = Pick<Attribute, "parseHTML" | "renderHTML">;

/**
 * A kind's attributes, with their defaults and what judges them.
 * @param html how an attribute is written in HTML where HTML has a place for it; the others go into `data-` attributes, as JSON
 */
export function attributesOf(kind: BlockKind | MarkKind, html: Record<string, Reading> = {}) {
  const type = bodySchema.nodes[kind] ?? bodySchema.marks[kind];
  const specs = Object.entries(type?.spec.attrs ?? {});
  return Object.fromEntries(
    specs.map(([name, spec]): [string, Attribute] => [
      name,
      {
        ...(html[name] ?? asData(name)),
        ...("default" in spec ? { default: spec.default } : { isRequired: true }),
        ...(spec.validate && { validate: spec.validate }),
      },
    ]),
  );
}

/** Whether a value is one that the schema lets this attribute have. */
export function mayBe(kind: BlockKind | MarkKind, name: string, value: unknown): boolean {
  const validate = (bodySchema.nodes[kind] ?? bodySchema.marks[kind])?.spec.attrs?.[name]?.validate;
  if (typeof validate !== "function") return true;
  try {
    validate(value);
    return true;
  } catch {
    return false;
  }
}

const asData = (name: string): Reading => {
  const place = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    parseHTML: (element) => readJson(element.getAttribute(place)),
    renderHTML: (attributes) => ({ [place]: JSON.stringify(attributes[name]) }),
  };
};

function readJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
