import { mediaPreviewToken, previewCookie } from "#domain/articles/preview-tokens.ts";
import { settings } from "#platform/env.ts";
import { currentRequest } from "#platform/request.ts";

/**
 * Lets the page that is being drawn fetch an article's pictures before readers may. The browser sends the cookie with
 * them alone, and never for another site.
 */
export function showPicturesOf(articleId: number, until: Date): void {
  const request = currentRequest();
  if (!request) return;
  const { token, seconds } = mediaPreviewToken(articleId, until, new Date());
  const secure = settings().siteUrl.startsWith("https:") ? "; Secure" : "";
  request.headers["set-cookie"] =
    `${previewCookie}=${token}; Path=/media; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
