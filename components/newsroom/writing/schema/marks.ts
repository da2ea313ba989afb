import { Mark } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";
import { linkAddress } from "#domain/articles/body.ts";
import { attributesOf } from "./made-to-schema.ts";

const mayLinkTo = (address: string) => linkAddress.safeParse(address).success;

/** A link holds its address alone: where it opens, and what it tells the other side, is for the page to say. */
const BodyLink = Link.extend({
  priority: 100,
  addAttributes: () =>
    attributesOf("link", {
      href: {
        parseHTML: (element) => element.getAttribute("href"),
        renderHTML: ({ href }) => ({ href }),
      },
    }),
  inclusive: false,
}).configure({
  autolink: false,
  openOnClick: false,
  linkOnPaste: true,
  markdownLinks: true,
  defaultProtocol: "https",
  HTMLAttributes: { target: null, rel: null },
  isAllowedUri: mayLinkTo,
  shouldAutoLink: (address) => /^https?:\/\//i.test(address),
});

/** A stretch in another language: how it is spoken, hyphenated, and which way it runs. */
const Language = Mark.create({
  name: "language",
  addAttributes: () =>
    attributesOf("language", {
      lang: { parseHTML: (element) => element.getAttribute("lang"), renderHTML: ({ lang }) => ({ lang }) },
      dir: { parseHTML: (element) => element.getAttribute("dir"), renderHTML: ({ dir }) => ({ dir }) },
    }),
  parseHTML: () => [{ tag: "span[data-language][lang][dir]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, "data-language": "" }, 0],
});

/** The marks in the order of the schema's table, which is the order they are kept in. */
export const marks = [
  Bold.extend({ addKeyboardShortcuts: () => ({}) }),
  Italic.extend({ addKeyboardShortcuts: () => ({}) }),
  BodyLink,
  Superscript.extend({ addKeyboardShortcuts: () => ({}) }),
  Subscript.extend({ addKeyboardShortcuts: () => ({}) }),
  Language,
];
