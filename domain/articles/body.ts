import { z } from "zod";

/*
 * The body of an article is a ProseMirror document. The two tables below are its only definition: the types in this
 * file, the validation in `body-validation.ts` and the editor's extensions are all derived from them.
 * Node and mark names are Tiptap's own wherever Tiptap has one, so that its extensions fit as they are.
 */

/** The id of a row: as high as both engines count. */
export const storedId = z.int().positive().max(2_147_483_647);
const mediaId = storedId;
const noAttributes = z.object({});
const plainText = z.string().max(2_000);
const span = z.int().min(1).max(100).default(1);
const cellAttributes = z.object({ colspan: span, rowspan: span });

/** Addresses a text may link to: the web, mail, telephone, or a path of this paper. Never `javascript:` or `data:`. */
export const linkAddress = z
  .string()
  .max(2_000)
  .regex(
    /^(https?:\/\/[^\s/]|mailto:[^\s]+@|tel:\+?\d|\/(?![/\\])|#)/i,
    "A link starts with https://, mailto:, tel: or /",
  );

const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);

/** Where an embedded thing lives. It is shown as a card that links out; nothing is loaded from a third party. */
export const embedProviders = ["youtube", "vimeo", "x", "other"] as const;

/** Every kind of block: what it holds (text, one or more of other blocks, or nothing) and its attributes. */
export const blockKinds = {
  paragraph: { holds: "inline", attrs: noAttributes },
  heading: { holds: "inline", attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }) },
  blockquote: { holds: ["paragraph"], attrs: z.object({ attribution: plainText.nullable().default(null) }) },
  pullQuote: { holds: "inline", attrs: z.object({ attribution: plainText.nullable().default(null) }) },
  bulletList: { holds: ["listItem"], attrs: noAttributes },
  orderedList: { holds: ["listItem"], attrs: z.object({ start: z.int().default(1) }) },
  listItem: { holds: ["paragraph", "bulletList", "orderedList"], attrs: noAttributes },
  image: { holds: "nothing", attrs: z.object({ mediaId }) },
  gallery: {
    holds: "nothing",
    attrs: z.object({ mediaIds: z.array(mediaId).min(2).max(60), caption: plainText }),
  },
  video: { holds: "nothing", attrs: z.object({ mediaId }) },
  embed: {
    holds: "nothing",
    attrs: z.object({ provider: z.enum(embedProviders), url: webAddress, title: plainText }),
  },
  table: { holds: ["tableRow"], attrs: z.object({ caption: plainText.default("") }) },
  tableRow: { holds: ["tableHeader", "tableCell"], attrs: noAttributes },
  tableHeader: {
    holds: ["paragraph"],
    attrs: cellAttributes,
  },
  tableCell: { holds: ["paragraph"], attrs: cellAttributes },
  factBox: { holds: ["paragraph", "bulletList", "orderedList"], attrs: z.object({ title: plainText }) },
  horizontalRule: { holds: "nothing", attrs: noAttributes },
} as const;

/** Every mark that text can carry. */
export const markKinds = {
  bold: noAttributes,
  italic: noAttributes,
  link: z.object({ href: linkAddress }),
  superscript: noAttributes,
  subscript: noAttributes,
  language: z.object({
    lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    dir: z.enum(["ltr", "rtl"]),
  }),
} as const;

/** The blocks that may stand directly in a body, in the order an editor offers them. */
export const topBlocks = [
  "paragraph",
  "heading",
  "blockquote",
  "pullQuote",
  "bulletList",
  "orderedList",
  "image",
  "gallery",
  "video",
  "embed",
  "table",
  "factBox",
  "horizontalRule",
] as const satisfies readonly BlockKind[];

export type BlockKind = keyof typeof blockKinds;
export type MarkKind = keyof typeof markKinds;

type AttrsOf<Schema> = Schema extends z.ZodType<infer Attrs> ? Attrs : never;
type WithAttrs<Attrs> = string extends keyof Attrs ? unknown : { attrs: Attrs };

export type Mark = { [K in MarkKind]: { type: K } & WithAttrs<AttrsOf<(typeof markKinds)[K]>> }[MarkKind];
export type Inline = { type: "text"; text: string; marks?: Mark[] } | { type: "hardBreak" };

type Held<Holds> = Holds extends "inline"
  ? { content?: Inline[] }
  : Holds extends readonly BlockKind[]
    ? { content: BlockOf<Holds[number]>[] }
    : unknown;

export type BlockOf<K extends BlockKind> = K extends BlockKind
  ? { type: K } & WithAttrs<AttrsOf<(typeof blockKinds)[K]["attrs"]>> & Held<(typeof blockKinds)[K]["holds"]>
  : never;

export type TopBlock = BlockOf<(typeof topBlocks)[number]>;
export type AnyBlock = BlockOf<BlockKind>;

/** A whole body, as it is stored and as it goes out. */
export interface Body {
  type: "doc";
  content: TopBlock[];
}
