import { settings } from "#platform/env.ts";

const secure = () => settings().siteUrl.startsWith("https:");

const policy = (parts: string[]) => [...parts, ...(secure() ? ["upgrade-insecure-requests"] : [])].join("; ");

/** Sent with every answer. */
export const commonHeaders = (): Record<string, string> => ({
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Not `no-referrer`: browsers then post forms with `Origin: null`, and the origin could not be checked.
  "referrer-policy": "same-origin",
  "permissions-policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  ...(secure() && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
});

/** Readers' pages hold no script, and none could run. Their accent is a style attribute. */
export const readerPolicy = (framedBy: "'none'" | "'self'" = "'none'"): string =>
  policy([
    "default-src 'none'",
    "script-src 'none'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ]);

/**
 * Of a preview: the newsroom shows it in a frame, and nobody else can. Its address is a token, which no other page may be
 * told as where its reader came from; no form stands on it.
 */
export const previewHeaders = (): Record<string, string> => ({
  "content-security-policy": readerPolicy("'self'"),
  "x-frame-options": "SAMEORIGIN",
  "referrer-policy": "no-referrer",
});

/** The newsroom's pages run the scripts that carry the nonce of their request, and no others. */
export const newsroomPolicy = (nonce: string): string =>
  policy([
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    // Previews: see `previewHeaders`.
    "frame-src 'self'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]);
