import { textblockTypeInputRule } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { quoteFrame, tableFrame } from "../views/frames.ts";
import { lineView } from "../views/line-view.ts";
import { attributesOf, contentOf } from "./made-to-schema.ts";

/* Blocks that Tiptap has, held to the body's schema. Their keys are in `keys.ts`, with all the others. */

const noKeys = () => ({});

/** A paper has headings of two levels in a text: its headline is the first. Pasted ones find the nearer. */
const BodyHeading = Heading.extend({
  content: contentOf("heading"),
  addAttributes: () =>
    attributesOf("heading", { level: { parseHTML: () => undefined, renderHTML: () => ({}) } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}`, attrs: { level: n < 3 ? 2 : 3 } })),
  addInputRules() {
    return [
      textblockTypeInputRule({ find: /^##?\s$/, type: this.type, getAttributes: { level: 2 } }),
      textblockTypeInputRule({ find: /^###\s$/, type: this.type, getAttributes: { level: 3 } }),
    ];
  },
  addKeyboardShortcuts: noKeys,
}).configure({ levels: [2, 3] });

const BodyQuote = Blockquote.extend({
  content: contentOf("blockquote"),
  addAttributes: () => attributesOf("blockquote"),
  addNodeView: () =>
    lineView(quoteFrame, { attribute: "attribution", label: "Attribution", stands: "after" }),
});

const BodyNumberedList = OrderedList.extend({
  content: contentOf("orderedList"),
  addAttributes: () =>
    attributesOf("orderedList", {
      start: {
        parseHTML: (element) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1,
        renderHTML: ({ start }) => (start === 1 ? {} : { start }),
      },
    }),
  addKeyboardShortcuts: noKeys,
});

const spans = Object.fromEntries(
  ["colspan", "rowspan"].map((name) => [
    name,
    {
      parseHTML: (element: HTMLElement) =>
        Math.min(100, Math.max(1, Number.parseInt(element.getAttribute(name) ?? "1", 10) || 1)),
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes[name] === 1 ? {} : { [name]: attributes[name] },
    },
  ]),
);

const BodyTable = Table.extend({
  content: contentOf("table"),
  addAttributes: () =>
    attributesOf("table", {
      caption: {
        parseHTML: (element) =>
          element.getAttribute("data-caption") ??
          element.querySelector(":scope > caption")?.textContent?.trim(),
        renderHTML: ({ caption }) => (caption ? { "data-caption": caption } : {}),
      },
    }),
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
  addNodeView: () => lineView(tableFrame, { attribute: "caption", label: "Caption", stands: "before" }),
});

export const tiptapBlocks = [
  Document.extend({ content: contentOf("doc") }),
  Text,
  HardBreak,
  Paragraph.extend({ content: contentOf("paragraph"), addKeyboardShortcuts: noKeys }),
  BodyHeading,
  BodyQuote,
  BulletList.extend({ content: contentOf("bulletList"), addKeyboardShortcuts: noKeys }),
  BodyNumberedList,
  ListItem.extend({ content: contentOf("listItem") }),
  BodyTable,
  TableRow.extend({ content: contentOf("tableRow") }),
  TableHeader.extend({
    content: contentOf("tableHeader"),
    addAttributes: () => attributesOf("tableHeader", spans),
  }),
  TableCell.extend({
    content: contentOf("tableCell"),
    addAttributes: () => attributesOf("tableCell", spans),
  }),
  HorizontalRule,
];
