import { secretKey } from "#platform/secrets.ts";
import { readSignedToken, signedToken } from "#platform/tokens.ts";

/*
 * The tokens of previews that nothing is kept of: a colleague's own, which opens a draft in the editor's frame, and the
 * one that lets the page of a preview show pictures that readers may not fetch yet.
 */

const key = () => secretKey("previews");

/** What of an article a colleague looks at. */
export type Previewed = "draft" | `revision ${number}` | `aside ${number}`;

export interface OwnPreview {
  articleId: number;
  staffId: number;
  what: Previewed;
  expiresAt: Date;
}

/** Signs a colleague's own preview. */
export const ownPreviewToken = ({ articleId, staffId, what, expiresAt }: OwnPreview): string =>
  signedToken(`preview:${articleId}:${staffId}:${expiresAt.getTime()}:${what}`, key());

/** What a colleague's token opens, even when its time is over; undefined for every other. */
export function readOwnPreviewToken(token: string): OwnPreview | undefined {
  const statement = readSignedToken(token, key());
  const [, articleId, staffId, expires, what] =
    statement?.match(/^preview:(\d+):(\d+):(\d+):(draft|revision \d+|aside \d+)$/) ?? [];
  if (!articleId) return undefined;
  return {
    articleId: Number(articleId),
    staffId: Number(staffId),
    // The pattern above let no other words through.
    what: what as Previewed,
    expiresAt: new Date(Number(expires)),
  };
}

/** The cookie with which the page of a preview fetches pictures of one article, until a preview ends or an hour is over. */
export const previewCookie = "preview";
const mediaMilliseconds = 3_600_000;

/** What the cookie holds. @param until when the preview itself ends */
export function mediaPreviewToken(
  articleId: number,
  until: Date,
  now: Date,
): { token: string; seconds: number } {
  const expires = Math.min(until.getTime(), now.getTime() + mediaMilliseconds);
  const token = signedToken(`media-preview:${articleId}:${expires}`, key());
  return { token, seconds: Math.max(0, Math.floor((expires - now.getTime()) / 1_000)) };
}

/** The article whose pictures a cookie's holder may fetch; undefined when it was not signed here, or its time is over. */
export function readMediaPreviewToken(token: string, now: Date): number | undefined {
  const statement = readSignedToken(token, key());
  const [, articleId, expires] = statement?.match(/^media-preview:(\d+):(\d+)$/) ?? [];
  return articleId && Number(expires) > now.getTime() ? Number(articleId) : undefined;
}
