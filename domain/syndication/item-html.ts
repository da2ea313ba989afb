import { escapeAttribute, escapeText } from "entities";
import type { Correction, PublishedArticle } from "#domain/articles/article.ts";
import { bodyAsHtml } from "#domain/articles/body-html.ts";
import { clipAsHtml, pictureAsHtml } from "#domain/articles/media-html.ts";
import { absoluteIn, type Feed } from "./feed.ts";

const names = { correction: "Correction", clarification: "Clarification" } as const;

/**
 * The whole of an article as a feed shows it: what was put right on top, as on its page, then the standfirst, the lead
 * picture or clip, and the text. It says its language and which way it is read.
 */
export function itemHtml(article: PublishedArticle, feed: Feed): string {
  const { standfirst, lead, body, media, corrections, language, direction } = article;
  const { siteUrl } = feed;
  const parts = [
    ...corrections.map((correction) => correctionHtml(correction, feed)),
    standfirst && `<p><strong>${escapeText(standfirst)}</strong></p>`,
    lead?.kind === "image" && pictureAsHtml(lead, siteUrl),
    lead?.kind === "video" && clipAsHtml(lead, siteUrl),
    body.content.length > 0 ? bodyAsHtml(body, media, siteUrl) : wayToText(article, feed),
  ];
  const html = parts.filter(Boolean).join("\n");
  return `<div lang="${escapeAttribute(language)}" dir="${direction}">${html}</div>`;
}

function correctionHtml({ kind, text, publishedAt }: Correction, { paper, language }: Feed): string {
  // As on its page: plain English tells the day before the month.
  const locale = language === "en" ? "en-GB" : language;
  const day = new Intl.DateTimeFormat(locale, { timeZone: paper.timeZone, dateStyle: "long" }).format(
    publishedAt,
  );
  const time = `<time datetime="${publishedAt.toISOString()}">${escapeText(day)}</time>`;
  return `<p><strong lang="${escapeAttribute(language)}">${names[kind]}, ${time}:</strong> ${escapeText(text)}</p>`;
}

/** In the place of a text that is too long for a feed. */
function wayToText(article: PublishedArticle, feed: Feed): string {
  const address = escapeAttribute(absoluteIn(feed, article.address));
  const name = escapeText(feed.paper.name);
  const words = article.words.toLocaleString("en");
  return `<p lang="en" dir="ltr"><a href="${address}">Read all ${words} words at ${name}</a></p>`;
}
