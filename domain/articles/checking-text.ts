import type { ChosenRule } from "#domain/publication/checklist-rules.ts";
import type { Media } from "./article.ts";
import type { AnyBlock, Body, Inline } from "./body.ts";
import { mediaOfBody } from "./body-text.ts";
import type { DraftContent } from "./draft-content.ts";

/* What can be told from a draft and its media alone. Pure. */

/** Something that is to be mended. */
export interface Found {
  rule: ChosenRule;
  message: string;
  field: keyof DraftContent;
}

/** A link as readers see it: its whole text, and where it leads. */
export interface Link {
  href: string;
  text: string;
}

/** What a checklist finds in a draft. @param media all that the draft names */
export function checkText(content: DraftContent, media: ReadonlyMap<number, Media>): Found[] {
  const { body } = content;
  return [
    ...checkMedia(content.leadMediaId === null ? [] : [content.leadMediaId], "leadMediaId", media),
    ...checkMedia(mediaOfBody(body), "body", media),
    ...checkHeadings(body),
    ...listLinks(body).filter(isUnclear).map(unclear),
    ...checkFields(content),
  ];
}

function checkMedia(ids: number[], field: "leadMediaId" | "body", all: ReadonlyMap<number, Media>): Found[] {
  return ids.flatMap((id): Found[] => {
    const media = all.get(id);
    if (!media) return [];
    const thing = media.kind === "image" ? "picture" : "clip";
    const which = `The ${thing} ${nameOf(media)}`;
    const captioned = media.kind === "image" || media.tracks.some(({ kind }) => kind === "captions");
    return [
      ...(media.alt.trim()
        ? []
        : [{ rule: "alt text" as const, message: `${which} has no alt text.`, field }]),
      ...(media.credit.trim()
        ? []
        : [{ rule: "credit" as const, message: `${which} has no credit.`, field }]),
      ...(captioned ? [] : [{ rule: "captions" as const, message: `${which} has no captions.`, field }]),
    ];
  });
}

/** What it is called in the newsroom: the start of what is said about it, or its file's name. */
function nameOf(media: Media): string {
  const said = media.alt.trim() || media.caption.trim();
  if (said) return `“${said.length > 40 ? `${said.slice(0, 40).trimEnd()}…` : said}”`;
  const address = media.kind === "image" ? media.address : media.source;
  const [file = ""] = address.split("/").at(-1)?.split(".") ?? [];
  // The last part is the start of the file's hash.
  return `“${file.replace(/-[^-]*$/, "")}”`;
}

const textOf = (inline: readonly Inline[] = []) =>
  inline.map((node) => (node.type === "text" ? node.text : " ")).join("");

/** Readers who hear the page go from heading to heading: none is empty, and none is below one that isn't there. */
function checkHeadings(body: Body): Found[] {
  const found: Found[] = [];
  let above = 1;
  for (const block of body.content) {
    if (block.type !== "heading") continue;
    const text = textOf(block.content).trim();
    const { level } = block.attrs;
    if (!text) found.push({ rule: "headings", message: "A heading has no text.", field: "body" });
    if (level > above + 1)
      found.push({
        rule: "headings",
        message: `“${text}” is a smaller heading, but there is no larger one above it.`,
        field: "body",
      });
    above = level;
  }
  return found;
}

/** The links of a body, in order; neighbours that lead to the same place are one. */
export function listLinks(body: Body): Link[] {
  const links: Link[] = [];
  const read = (nodes: readonly (AnyBlock | Inline)[]) => {
    let open: Link | undefined;
    for (const node of nodes) {
      const href = node.type === "text" ? hrefOf(node) : undefined;
      if (node.type === "text" && href !== undefined) {
        if (open?.href === href) open.text += node.text;
        else {
          open = { href, text: node.text };
          links.push(open);
        }
      } else open = undefined;
      if ("content" in node && Array.isArray(node.content)) read(node.content as (AnyBlock | Inline)[]);
    }
  };
  read(body.content);
  return links;
}

const hrefOf = (node: Extract<Inline, { type: "text" }>) =>
  node.marks?.flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []))[0];

/** Texts that say nothing of where a link leads, when they stand alone. https://www.w3.org/WAI/WCAG22/Techniques/general/G91 */
const sayingNothing = new Set(
  [
    ...["here", "click here", "click", "this", "this link", "link", "the link", "see here", "read here"],
    ...[
      "more",
      "read more",
      "learn more",
      "find out more",
      "see more",
      "this page",
      "this article",
      "source",
    ],
    ...["כאן", "לחצו כאן", "לחץ כאן", "קישור", "לקישור", "עוד", "קראו עוד", "למידע נוסף", "פה"],
  ].map((text) => text.normalize("NFC")),
);

function isUnclear({ href, text }: Link): boolean {
  const said = text
    .trim()
    .replace(/[.…:!?»>→]+$/u, "")
    .toLowerCase();
  const isAddress = /^(https?:\/\/|www\.)\S+$/.test(said) || said === href.toLowerCase();
  return said === "" || sayingNothing.has(said) || (isAddress && !href.startsWith("mailto:"));
}

const unclear = ({ href, text }: Link): Found => ({
  rule: "link texts",
  message: text.trim()
    ? `The link “${text.trim()}” does not say where it leads.`
    : `A link to ${href} has no text.`,
  field: "body",
});

function checkFields({ bylines, topics, searchDescription, standfirst }: DraftContent): Found[] {
  const found: Found[] = [];
  if (bylines.length === 0) found.push({ rule: "byline", message: "There is no byline.", field: "bylines" });
  if (topics.length === 0) found.push({ rule: "topics", message: "There is no topic.", field: "topics" });
  if (!searchDescription.trim() && !standfirst.trim())
    found.push({
      rule: "search text",
      message:
        "There is neither a search description nor a standfirst: search engines choose a text themselves.",
      field: "searchDescription",
    });
  return found;
}
