import type { z } from "zod";
import type { PublishedArticle } from "#domain/articles/article.ts";
import type { Body } from "#domain/articles/body.ts";
import { bodyAsHtml } from "#domain/articles/body-html.ts";
import { findArticleBySlug } from "#domain/articles/for-readers.ts";
import { settings } from "#platform/env.ts";
import { absolute } from "./addresses.ts";
import { asMedia } from "./media.ts";
import type * as shapes from "./shapes.ts";
import { summaryOf } from "./summaries.ts";

export type ArticleAt =
  | { found: "article"; article: z.output<typeof shapes.article> }
  | { found: "elsewhere"; slug: string }
  | { found: "withdrawn" }
  | { found: "nothing" };

/** A whole article by its slug. */
export async function findArticle(slug: string): Promise<ArticleAt> {
  const at = await findArticleBySlug(slug);
  if (at.found !== "article") return at;
  return { found: "article", article: { ...summaryOf(at.article), ...wholeOf(at.article) } };
}

function wholeOf({ lead, body, media, corrections }: PublishedArticle) {
  return {
    lead: lead ? asMedia(lead) : null,
    body: withFullLinks(body),
    media: Object.fromEntries([...media].map(([id, each]) => [String(id), asMedia(each)])),
    html: bodyAsHtml(body, media, settings().siteUrl),
    corrections: corrections.map(({ kind, text, publishedAt }) => ({
      ...{ kind, text, published: publishedAt.toISOString() },
    })),
  };
}

/** A body whose links, to this paper's own pages too, are addresses in full. */
const withFullLinks = (body: Body): Body => fullLinks(body) as Body;

/** What is stored is read tolerantly: only addresses are known here, and all else is passed on as it is. */
function fullLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fullLinks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      (name === "href" || name === "url") && typeof each === "string" ? inFull(each) : fullLinks(each),
    ]),
  );
}

/** A place on the page itself stays one. */
const inFull = (address: string) =>
  address.startsWith("#") || !URL.canParse(address, settings().siteUrl) ? address : absolute(address);
