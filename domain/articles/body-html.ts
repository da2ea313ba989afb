import { escapeAttribute, escapeText } from "entities";
import type { Clip, Media, Picture } from "./article.ts";
import type { BlockOf, Body, Inline, Mark, TopBlock } from "./body.ts";
import { textOfBody } from "./body-text.ts";
import { clipAsHtml, figure, galleryAsHtml, pictureAsHtml } from "./media-html.ts";

/*
 * A body as HTML that stands on its own: for feeds, and for whoever reads articles by program. It needs neither our styles
 * nor our scripts, every address in it is absolute, and elements say what things are.
 */

/**
 * Writes a body as HTML. Stored bodies are read tolerantly, as pages do: of a block or mark that this version does not know
 * the text is left, and a picture that is no longer there leaves nothing.
 * @param media every picture and clip that the body shows, by its id
 * @param siteUrl the paper's origin, which is put before addresses of its own
 */
export function bodyAsHtml(body: Body, media: ReadonlyMap<number, Media>, siteUrl: string): string {
  return body.content.map((block) => blockAsHtml(block, media, siteUrl)).join("\n");
}

function blockAsHtml(block: TopBlock, media: ReadonlyMap<number, Media>, siteUrl: string): string {
  const text = (content: readonly Inline[] | undefined) => inlineAsHtml(content, siteUrl);
  switch (block.type) {
    case "paragraph":
      return `<p>${text(block.content)}</p>`;
    case "heading": {
      const name = block.attrs.level === 3 ? "h3" : "h2";
      return `<${name}>${text(block.content)}</${name}>`;
    }
    case "blockquote":
      return quoteAsHtml(paragraphs(block.content, siteUrl), block.attrs.attribution);
    case "pullQuote":
      return quoteAsHtml(`<p>${text(block.content)}</p>`, block.attrs.attribution);
    case "bulletList":
    case "orderedList":
      return listAsHtml(block, siteUrl);
    case "image":
      return pictureAsHtml(pictureOf(media, block.attrs.mediaId), siteUrl);
    case "gallery": {
      const pictures = block.attrs.mediaIds.flatMap((id) => pictureOf(media, id) ?? []);
      return galleryAsHtml(pictures, block.attrs.caption, siteUrl);
    }
    case "video":
      return clipAsHtml(clipOf(media, block.attrs.mediaId), siteUrl);
    case "embed":
      return embedAsHtml(block);
    case "table":
      return tableAsHtml(block, siteUrl);
    case "factBox":
      return factBoxAsHtml(block, siteUrl);
    case "horizontalRule":
      return "<hr>";
    default:
      return unknownAsHtml(block satisfies never);
  }
}

function pictureOf(media: ReadonlyMap<number, Media>, id: number): Picture | undefined {
  const found = media.get(id);
  return found?.kind === "image" ? found : undefined;
}

function clipOf(media: ReadonlyMap<number, Media>, id: number): Clip | undefined {
  const found = media.get(id);
  return found?.kind === "video" ? found : undefined;
}

const paragraphs = (blocks: readonly BlockOf<"paragraph">[] | undefined, siteUrl: string) =>
  (blocks ?? []).map(({ content }) => `<p>${inlineAsHtml(content, siteUrl)}</p>`).join("");

function quoteAsHtml(quoted: string, attribution: string | null): string {
  const quote = `<blockquote>${quoted}</blockquote>`;
  return attribution ? figure(quote, escapeText(attribution)) : quote;
}

function listAsHtml(block: BlockOf<"bulletList" | "orderedList">, siteUrl: string): string {
  const items = (block.content ?? []).map((item) => `<li>${partsAsHtml(item.content, siteUrl)}</li>`);
  if (block.type === "bulletList") return `<ul>${items.join("")}</ul>`;
  const { start } = block.attrs;
  return `<ol${start === 1 ? "" : ` start="${start}"`}>${items.join("")}</ol>`;
}

/** What stands in a list's item, and in a fact box. */
function partsAsHtml(
  parts: readonly BlockOf<"listItem" | "factBox">["content"][number][] | undefined,
  siteUrl: string,
): string {
  const whole = (parts ?? []).map((part) => {
    switch (part.type) {
      case "paragraph":
        return paragraphs([part], siteUrl);
      case "bulletList":
      case "orderedList":
        return listAsHtml(part, siteUrl);
      default:
        return unknownAsHtml(part satisfies never);
    }
  });
  return whole.join("");
}

function embedAsHtml({ attrs: { url, title } }: BlockOf<"embed">): string {
  if (!URL.canParse(url)) return `<p>${escapeText(title || url)}</p>`;
  const { href, host } = new URL(url);
  const where = ` (${escapeText(host.replace(/^www\./, ""))})`;
  return `<p><a href="${escapeAttribute(href)}" rel="noreferrer">${escapeText(title || url)}</a>${where}</p>`;
}

function tableAsHtml({ attrs: { caption }, content }: BlockOf<"table">, siteUrl: string): string {
  const rows = content ?? [];
  const headed = (rows[0]?.content ?? []).every((cell) => cell.type === "tableHeader");
  const [head, others] = headed ? [rows.slice(0, 1), rows.slice(1)] : [[], rows];
  const draw = (some: typeof rows, scope: "col" | "row") =>
    some.map(
      (row) => `<tr>${(row.content ?? []).map((cell) => cellAsHtml(cell, scope, siteUrl)).join("")}</tr>`,
    );
  return [
    "<table>",
    caption && `<caption>${escapeText(caption)}</caption>`,
    head.length > 0 && `<thead>${draw(head, "col").join("")}</thead>`,
    `<tbody>${draw(others, "row").join("")}</tbody></table>`,
  ]
    .filter(Boolean)
    .join("");
}

type Cell = BlockOf<"tableRow">["content"][number];

function cellAsHtml({ type, attrs, content }: Cell, scope: "col" | "row", siteUrl: string): string {
  const { colspan, rowspan } = attrs;
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}`;
  const text = paragraphs(content, siteUrl);
  return type === "tableHeader" ? `<th scope="${scope}"${spans}>${text}</th>` : `<td${spans}>${text}</td>`;
}

function factBoxAsHtml({ attrs: { title }, content }: BlockOf<"factBox">, siteUrl: string): string {
  const heading = title && `<p><strong>${escapeText(title)}</strong></p>`;
  return `<aside>${heading}${partsAsHtml(content, siteUrl)}</aside>`;
}

/** A block of a kind that this version does not know: its text, if it has any. */
function unknownAsHtml(block: unknown): string {
  // Nothing is known of it but that it stood where a block stands; the reading of texts is made for that.
  const text = textOfBody({ type: "doc", content: [block] } as Body);
  return text && `<p>${escapeText(text)}</p>`;
}

function inlineAsHtml(content: readonly Inline[] | undefined, siteUrl: string): string {
  const whole = (content ?? []).map((part) => {
    if (part.type === "hardBreak") return "<br>";
    if (part.type !== "text") return "";
    return (part.marks ?? []).reduce((html, mark) => marked(html, mark, siteUrl), escapeText(part.text));
  });
  return whole.join("");
}

function marked(html: string, mark: Mark, siteUrl: string): string {
  switch (mark.type) {
    case "bold":
      return `<strong>${html}</strong>`;
    case "italic":
      return `<em>${html}</em>`;
    case "superscript":
      return `<sup>${html}</sup>`;
    case "subscript":
      return `<sub>${html}</sub>`;
    case "link": {
      const { href } = mark.attrs;
      // A place on the page itself is nowhere in a feed.
      if (href.startsWith("#") || !URL.canParse(href, siteUrl)) return html;
      return `<a href="${escapeAttribute(new URL(href, siteUrl).href)}">${html}</a>`;
    }
    case "language": {
      const { lang, dir } = mark.attrs;
      return `<span lang="${escapeAttribute(lang)}" dir="${escapeAttribute(dir)}">${html}</span>`;
    }
    default:
      mark satisfies never;
      return html;
  }
}
