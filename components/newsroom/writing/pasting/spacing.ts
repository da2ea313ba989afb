/* Spaces and line breaks that only made room. */

/** Runs of spaces that were kept apart by non-breaking ones are one space. A single one was meant. */
export function spaces(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.nodeValue = (text.nodeValue ?? "").replace(/[ \t\r\n\u00a0]{2,}/g, " ");
  }
}

/** Two line breaks are what a paragraph's end was before there were paragraphs; one at an end, or between blocks, is nothing. */
export function breaks(body: HTMLElement) {
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
