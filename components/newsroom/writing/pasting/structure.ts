import { rename } from "./rename.ts";

/* What a body lets lists, cells and quotations hold; whatever else stands in them is written as that. */

/** A list that stands beside items, as Google Docs and old pages write it, belongs into the item before. */
export function nestLists(body: HTMLElement) {
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
export function plainCells(body: HTMLElement) {
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
export function plainItems(body: HTMLElement) {
  for (const element of body.querySelectorAll(":is(li, blockquote) :is(h1, h2, h3, h4, h5, h6, pre)"))
    rename(element, "p");
  for (const element of body.querySelectorAll("li blockquote, li hr, blockquote blockquote"))
    element.replaceWith(...element.childNodes);
  for (const list of body.querySelectorAll("blockquote :is(ul, ol)")) {
    for (const item of list.querySelectorAll(":scope > li")) rename(item, "p");
    list.replaceWith(...list.childNodes);
  }
}
