import type { Node } from "@tiptap/pm/model";
import { figureColumns } from "#components/article/blocks/figure-columns.ts";
import type { BlockOf } from "#domain/articles/body.ts";
import type { Frame } from "./line-view.ts";

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, look = "", ...inside: HTMLElement[]) {
  const made = document.createElement(tag);
  if (look) made.className = look;
  made.append(...inside);
  return made;
}

/** As `components/article/blocks/quote.tsx` draws it. */
export function quoteFrame(): Frame {
  const contentDOM = element("blockquote");
  const line = element("figcaption");
  return { dom: element("figure", "quoted", contentDOM, line), contentDOM, line };
}

/** As `components/article/blocks/pull-quote.tsx` draws it: a quotation mark at its head hangs. */
export function pullQuoteFrame(): Frame {
  const contentDOM = element("p");
  const words = element("blockquote", "", contentDOM);
  const line = element("figcaption");
  return {
    dom: element("figure", "pull-quote", words, line),
    contentDOM,
    line,
    show: (node) => words.classList.toggle("hangs", /^["'“‘«„]/.test(node.textContent)),
  };
}

/** As `components/article/blocks/fact-box.tsx` draws it. */
export function factBoxFrame(): Frame {
  const contentDOM = element("div", "held");
  const line = element("p", "fact-title");
  const dom = element("aside", "fact-box", line, contentDOM);
  return {
    dom,
    contentDOM,
    line,
    show: ({ attrs }) => dom.setAttribute("aria-label", attrs.title || "Facts"),
  };
}

/** As `components/article/blocks/table.tsx` draws it: columns of figures stand at their end. */
export function tableFrame(): Frame {
  const contentDOM = element("tbody");
  const line = element("caption");
  const table = element("table", "", line, contentDOM);
  const dom = element("section", "table-region", table);
  return {
    dom,
    contentDOM,
    line,
    show(node) {
      dom.setAttribute("aria-label", node.attrs.caption || "Table");
      table.toggleAttribute("data-headed", hasHead(node));
      const rows = hasHead(node) ? node.children.slice(1) : node.children;
      // The editor's nodes are those of the schema, so that their JSON is a body's.
      const columns = figureColumns(rows.map((row) => row.toJSON() as BlockOf<"tableRow">));
      table.dataset.figures = [...columns].join(" ");
    },
  };
}

/** Whether a table's first row is its head. */
export const hasHead = (table: Node): boolean =>
  table.firstChild?.children.every((cell) => cell.type.name === "tableHeader") ?? false;
