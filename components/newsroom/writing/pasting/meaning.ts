import { rename } from "./rename.ts";

/* What programs mean, where they say it by styles and names of classes. */

/** Word's titles and quotations are paragraphs by name; Google's headings are real, its titles are not. */
export function meaningFromNames(body: HTMLElement) {
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
export function marksFromStyles(body: HTMLElement) {
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
