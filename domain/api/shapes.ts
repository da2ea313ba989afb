import { z } from "zod";
import { correctionKinds } from "#db/schema/live-articles.ts";
import { trackKinds } from "#db/schema/media.ts";
import { body } from "./body-shape.ts";
import { instant, shape, url } from "./shape.ts";

/* What the API answers. */

const direction = z.enum(["ltr", "rtl"]);
const language = z.string().describe("A language tag after BCP 47, such as en or he.");

const source = z.object({ url, type: z.string().describe("A media type."), width: z.int() });

export const picture = shape(
  "Picture",
  "A picture, in the widths and formats it is made in.",
  z.object({
    kind: z.literal("image"),
    id: z.int(),
    url: url.describe("The largest JPEG."),
    width: z.int().describe("Of the picture as it was taken in, in pixels; no file is wider than 1920."),
    height: z.int(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    focal_point: z
      .object({ x: z.number(), y: z.number() })
      .describe("What must stay in view when it is cropped: 0 to 1 from the left and from the top."),
    sources: z.array(source),
  }),
);

export const clip = shape(
  "Clip",
  "A clip with its still picture and text tracks.",
  z.object({
    kind: z.literal("video"),
    id: z.int(),
    url,
    type: z.string().describe("A media type."),
    width: z.int(),
    height: z.int(),
    seconds: z.number(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    transcript: z.string().describe("Paragraphs separated by blank lines; empty when there is none."),
    poster: picture.nullable(),
    tracks: z.array(z.object({ kind: z.enum(trackKinds), language, label: z.string(), url })),
  }),
);

export const media = shape("Media", "A picture or a clip.", z.discriminatedUnion("kind", [picture, clip]));

const reference = { slug: z.string(), name: z.string(), url: url.describe("Its page."), self: url };

export const named = shape("Named", "A section, topic or author by name.", z.object(reference));

export const correction = shape(
  "Correction",
  "What was put right after publication.",
  z.object({ kind: z.enum(correctionKinds), text: z.string(), published: instant }),
);

export const summary = shape(
  "ArticleSummary",
  "As much of an article as a list holds.",
  z.object({
    id: z.int().describe("Stays, whatever else changes."),
    slug: z.string(),
    url: url.describe("Its page, and its canonical address."),
    self: url.describe("The whole article in this API."),
    section: named,
    headline: z.string(),
    standfirst: z.string(),
    place: z.string(),
    language,
    direction,
    bylines: z.array(named),
    topics: z.array(named),
    words: z.int(),
    picture: picture.nullable().describe("The lead picture, or the still of the lead clip."),
    first_published: instant,
    published: instant.describe("When it last became public, by which lists are ordered."),
    updated: instant.nullable().describe("When it was last changed noticeably; null if never."),
    changed: instant.describe("When anything of it last changed: what updated_since asks for."),
  }),
);

export const article = shape(
  "Article",
  "A whole article.",
  summary.extend({
    lead: media.nullable(),
    body,
    media: z.record(z.string(), media).describe("What the body shows, by the ids that its blocks name."),
    html: z.string().describe("The body as HTML that needs no style and no script."),
    corrections: z.array(correction).describe("The newest first."),
  }),
);

export const withdrawn = shape(
  "Withdrawn",
  "An article that is no longer public: what was kept of it is to be forgotten.",
  z.object({ id: z.int(), slug: z.string(), self: url.describe("Answers 410."), changed: instant }),
);

const links = z.object({
  self: url,
  next: url.nullable().describe("The next page; null at the end."),
});

export const articles = shape(
  "Articles",
  "A page of articles.",
  z.object({
    articles: z.array(summary),
    withdrawn: z.array(withdrawn).optional().describe("With updated_since alone."),
    links: links.extend({
      later: url
        .nullable()
        .optional()
        .describe(
          "With updated_since alone, on the last page: where to ask later for what has changed since.",
        ),
    }),
  }),
);

const list = z.object({ ...reference, description: z.string(), articles: url.describe("Its articles.") });

export const section = shape("Section", "A section of the paper.", list);
export const topic = shape("Topic", "A topic that published articles are on.", list.extend({}));
export const author = shape(
  "Author",
  "Somebody under whose name articles are published.",
  list.omit({ description: true }).extend({
    role: z.string(),
    biography: z.string().describe("Paragraphs separated by blank lines."),
    portrait: picture.nullable(),
    email: z.string().nullable().describe("Where readers may write to."),
    profiles: z.array(url).describe("Pages elsewhere that are theirs."),
  }),
);

export const sections = shape("Sections", "All sections.", z.object({ sections: z.array(section), links }));
export const topics = shape("Topics", "A page of topics.", z.object({ topics: z.array(topic), links }));
export const authors = shape("Authors", "A page of authors.", z.object({ authors: z.array(author), links }));

const corrected = summary.pick({
  ...{ id: true, slug: true, url: true, self: true, headline: true, language: true, direction: true },
});

export const corrections = shape(
  "Corrections",
  "A page of corrections, the newest first.",
  z.object({ corrections: z.array(correction.extend({ id: z.int(), article: corrected })), links }),
);

export const index = shape(
  "Index",
  "Where everything is.",
  z.object({
    title: z.string(),
    language,
    version: z.string(),
    links: z.object({
      ...{ self: url, site: url, articles: url, sections: url, topics: url, authors: url },
      ...{ corrections: url, description: url.describe("This API in OpenAPI 3.1.") },
    }),
  }),
);

export const problem = shape(
  "Problem",
  "What went wrong, and what to mend (RFC 9457).",
  z.object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    parameter: z.string().optional().describe("The parameter that is to be mended."),
  }),
);
