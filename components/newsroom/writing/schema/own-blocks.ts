import { Node } from "@tiptap/core";
import { type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import type { ComponentType } from "react";
import type { Surroundings } from "../surroundings.ts";
import { EmbedView } from "../views/embed-view.tsx";
import { factBoxFrame, pullQuoteFrame } from "../views/frames.ts";
import { GalleryView } from "../views/gallery-view.tsx";
import { lineView } from "../views/line-view.ts";
import { MediaView } from "../views/media-view.tsx";
import { attributesOf, contentOf, mayBe } from "./made-to-schema.ts";

/* Blocks that a newspaper has and Tiptap has not. */

export interface OwnBlockOptions {
  surroundings: Surroundings;
}

const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: contentOf("pullQuote"),
  defining: true,
  addAttributes: () => attributesOf("pullQuote"),
  parseHTML: () => [{ tag: "aside[data-block=pullQuote]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", { ...HTMLAttributes, "data-block": "pullQuote" }, 0],
  addNodeView: () =>
    lineView(pullQuoteFrame, { attribute: "attribution", label: "Attribution", stands: "after" }),
});

const FactBox = Node.create({
  name: "factBox",
  group: "block",
  content: contentOf("factBox"),
  defining: true,
  addAttributes: () => attributesOf("factBox"),
  parseHTML: () => [{ tag: "section[data-block=factBox]" }],
  renderHTML: ({ HTMLAttributes }) => ["section", { ...HTMLAttributes, "data-block": "factBox" }, 0],
  addNodeView: () => lineView(factBoxFrame, { attribute: "title", label: "Title", stands: "before" }),
});

/** A block that is one thing: chosen as a whole, moved as a whole. */
const whole = (
  name: "image" | "video" | "gallery" | "embed",
  view: ComponentType<ReactNodeViewProps<HTMLElement>>,
) =>
  Node.create<OwnBlockOptions>({
    name,
    group: "block",
    atom: true,
    draggable: true,
    selectable: true,
    addAttributes: () => attributesOf(name),
    parseHTML() {
      const places = Object.keys(attributesOf(name));
      const read = (element: HTMLElement) => {
        const attributes = Object.values(attributesOf(name)).map((one) => one.parseHTML?.(element));
        return places.every((place, at) => mayBe(name, place, attributes[at])) ? null : false;
      };
      return [{ tag: `div[data-block=${name}]`, getAttrs: read }];
    },
    renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-block": name }],
    addNodeView: () => ReactNodeViewRenderer<HTMLElement>(view, { className: "whole-block" }),
  });

export const ownBlocks = (surroundings: Surroundings) => [
  PullQuote,
  FactBox,
  whole("image", MediaView).configure({ surroundings }),
  whole("video", MediaView).configure({ surroundings }),
  whole("gallery", GalleryView).configure({ surroundings }),
  whole("embed", EmbedView).configure({ surroundings }),
];
