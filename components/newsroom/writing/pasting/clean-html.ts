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
  namedByStyle(body);
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

/** Word's titles and quotations are paragraphs by name; Google's headings are real, its titles are not. */
function namedByStyle(body: HTMLElement) {
  for (const element of body.querySelectorAll<HTMLElement>("p[class], div[class]")) {
    if (/\bMso(Title|Heading1)\b/.test(element.className)) rename(element, "h2");
    else if (/\bMso(Intense)?Quote\b/.test(element.className)) {
      const quote = body.ownerDocument.createElement("blockquote");
      element.before(quote);
      quote.append(rename(element, "p"));
    }
  }
  for (const element of body.querySelectorAll("[role=heading]")) {
    if (!/^H\d$/.test(element.tagName))
      rename(element, element.getAttribute("aria-level") === "3" ? "h3" : "h2");
  }
}

/** Bold and the like as elements, whichever way a program wrote them; never where they only undo what is around them. */
function marksFromStyles(body: HTMLElement) {
  for (const element of body.querySelectorAll<HTMLElement>(
    "b, strong, i, em, cite, span, font, a, sup, sub",
  )) {
    const { fontWeight, fontStyle, verticalAlign } = element.style;
    const says = {
      strong: fontWeight
        ? Number.parseInt(fontWeight, 10) >= 600 || /^bold/.test(fontWeight)
        : /^(B|STRONG)$/.test(element.tagName),
      em: fontStyle ? /italic|oblique/.test(fontStyle) : /^(I|EM|CITE)$/.test(element.tagName),
      sup: verticalAlign === "super" && element.tagName !== "SUP",
      sub: verticalAlign === "sub" && element.tagName !== "SUB",
    };
    // A heading is bold as it is.
    if (element.closest("h1, h2, h3, h4, h5, h6")) says.strong = false;
    const inner = [...element.childNodes];
    for (const [tag, wanted] of Object.entries(says)) {
      if (!wanted || inner.length === 0) continue;
      const mark = body.ownerDocument.createElement(tag);
      mark.append(...element.childNodes);
      element.append(mark);
    }
    if (/^(B|STRONG|I|EM|CITE)$/.test(element.tagName)) element.replaceWith(...element.childNodes);
  }
}

/** A list that stands beside items, as Google Docs and old pages write it, belongs into the item before. */
function nestLists(body: HTMLElement) {
  for (const list of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) {
    const item = list.previousElementSibling;
    if (item?.tagName === "LI") item.append(list);
    else {
      const made = body.ownerDocument.createElement("li");
      list.before(made);
      made.append(list);
    }
  }
}

/** A cell holds paragraphs: whatever else stands in one is written as such. Tables for layout alone are taken apart. */
function plainCells(body: HTMLElement) {
  for (const table of body.querySelectorAll("table")) {
    const inner = table.querySelector("table");
    const cells = table.querySelectorAll("td, th");
    if (inner || cells.length <= 1 || table.getAttribute("role") === "presentation") takeApart(table);
  }
  for (const element of body.querySelectorAll(
    ":is(td, th) :is(h1, h2, h3, h4, h5, h6, li, blockquote, div, pre)",
  )) {
    rename(element, "p");
  }
  for (const list of body.querySelectorAll(":is(td, th) :is(ul, ol, hr, table)"))
    list.replaceWith(...list.childNodes);
}

function takeApart(table: Element) {
  for (const part of table.querySelectorAll("td, th"))
    if (part.closest("table") === table) rename(part, "div");
  for (const part of table.querySelectorAll("tr, tbody, thead, tfoot, colgroup, caption"))
    if (part.closest("table") === table) part.replaceWith(...part.childNodes);
  table.replaceWith(...table.childNodes);
}

/** A list's item holds paragraphs and lists. */
function plainItems(body: HTMLElement) {
  for (const element of body.querySelectorAll(":is(li, blockquote) :is(h1, h2, h3, h4, h5, h6, pre)"))
    rename(element, "p");
  for (const element of body.querySelectorAll("li blockquote, li hr, blockquote blockquote"))
    element.replaceWith(...element.childNodes);
  for (const list of body.querySelectorAll("blockquote :is(ul, ol)")) {
    for (const item of list.querySelectorAll(":scope > li")) rename(item, "p");
    list.replaceWith(...list.childNodes);
  }
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

/** Runs of spaces that were kept apart by non-breaking ones are one space. A single one was meant. */
function spaces(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.nodeValue = (text.nodeValue ?? "").replace(/[ \t\r\n\u00a0]{2,}/g, " ");
  }
}

/** Two line breaks are what a paragraph's end was before there were paragraphs; one at an end, or between blocks, is nothing. */
function breaks(body: HTMLElement) {
  for (const end of body.querySelectorAll("br")) {
    const holdsBlocks = [...(end.parentElement?.children ?? [])].some((one) => blocks.has(one.tagName));
    if (holdsBlocks || !end.parentElement?.textContent?.trim()) end.remove();
  }
  for (const paragraph of body.querySelectorAll("p")) {
    for (const end of paragraph.querySelectorAll(":scope > br")) {
      const next = end.nextSibling;
      const last =
        !next || (next.nodeType === Node.TEXT_NODE && !next.nodeValue?.trim() && !next.nextSibling);
      if (last) end.remove();
      else if (next instanceof HTMLBRElement) {
        const before = body.ownerDocument.createElement("p");
        while (paragraph.firstChild && paragraph.firstChild !== end) before.append(paragraph.firstChild);
        paragraph.before(before);
        end.remove();
        next.remove();
      }
    }
  }
  for (const paragraph of body.querySelectorAll("p")) if (!paragraph.textContent?.trim()) paragraph.remove();
}

const blocks = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "TABLE", "BLOCKQUOTE", "HR"]);

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

function rename(element: Element, tag: string): HTMLElement {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}
