import { marksFromStyles, meaningFromNames } from "./meaning.ts";
import { rename } from "./rename.ts";
import { breaks, spaces } from "./spacing.ts";
import { nestLists, plainCells, plainItems } from "./structure.ts";
import { cleanAddress } from "./web-address.ts";
import { listsFromWord } from "./word-lists.ts";

/** What of a pasted page is nothing of its text. */
const dropped =
  "script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video, button, input, select, textarea, form > *:empty, nav, head, meta, link, title, [hidden], [aria-hidden=true], [style*='mso-element:comment'], [style*='display:none'], [style*='display: none'], [style*='mso-hide:all']";

/** Elements that mean something to a body, and which of their attributes do. */
const kept: Record<string, readonly string[]> = {
  p: [],
  br: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  blockquote: [],
  ul: [],
  ol: ["start"],
  li: [],
  table: [],
  caption: [],
  tbody: [],
  thead: [],
  tfoot: [],
  tr: [],
  th: ["colspan", "rowspan"],
  td: ["colspan", "rowspan"],
  hr: [],
  strong: [],
  em: [],
  sup: [],
  sub: [],
  a: ["href"],
};

export interface Cleaned {
  html: string;
  /** How many pictures were left out. */
  images: number;
}

/**
 * What stays of a page, or of what Word and Google Docs put on the clipboard: headings, paragraphs, lists, quotations, tables, links,
 * bold, italic, raised and lowered. Needs a browser's `DOMParser`.
 */
export function cleanHtml(html: string): Cleaned {
  // Word wraps what browsers without its own rules should see in conditional comments.
  const page = new DOMParser().parseFromString(html.replace(/<!\[(if|endif)[^\]]*\]>/gi, ""), "text/html");
  const { body } = page;
  for (const element of body.querySelectorAll(dropped)) element.remove();
  removeComments(body);
  const images = [...body.querySelectorAll("img, picture")].filter((one) => !isSpacer(one));
  for (const element of body.querySelectorAll("img, picture, figure > source")) element.remove();

  listsFromWord(body);
  meaningFromNames(body);
  marksFromStyles(body);
  nestLists(body);
  plainCells(body);
  plainItems(body);
  strip(body);
  spaces(body);
  breaks(body);
  return {
    html: body.innerHTML,
    images: images.filter((one) => one.parentElement?.tagName !== "PICTURE").length,
  };
}

/** A picture of a pixel or two counts readers; nobody misses it. */
const isSpacer = (image: Element) =>
  Number(image.getAttribute("width") ?? 99) < 3 || Number(image.getAttribute("height") ?? 99) < 3;

function removeComments(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Takes out every element and attribute that means nothing here, and leaves the text where it stood. */
function strip(body: HTMLElement) {
  for (const element of [...body.querySelectorAll("*")]) {
    const tag = element.tagName.toLowerCase();
    const attributes = kept[tag];
    if (!attributes) {
      if (isBlock(tag)) separate(element);
      else element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name } of [...element.attributes])
      if (!attributes.includes(name)) element.removeAttribute(name);
    if (tag === "a") keepLink(element);
  }
}

const isBlock = (tag: string) =>
  /^(div|section|article|main|header|footer|aside|figure|figcaption|address|center|pre|dl|dt|dd|details|summary|fieldset|form|body)$/.test(
    tag,
  );

/** A block without a meaning of its own: a paragraph if it holds text alone, else nothing around what it holds. */
function separate(element: Element) {
  const holdsBlocks = element.querySelector(
    "p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, hr, div, section, article",
  );
  const inside = element.parentElement?.closest("p");
  if (holdsBlocks || inside || element.textContent?.trim() === "") element.replaceWith(...element.childNodes);
  else rename(element, "p");
}

/** A link to a place in the page it comes from, or to nowhere, is text. */
function keepLink(link: Element) {
  const href = cleanAddress(link.getAttribute("href") ?? "");
  if (/^(https?:\/\/|mailto:|tel:)/i.test(href) && link.textContent?.trim()) link.setAttribute("href", href);
  else link.replaceWith(...link.childNodes);
}
