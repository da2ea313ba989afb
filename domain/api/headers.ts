/**
 * What every answer of the API is sent with: programs everywhere may read it, those in pages of other sites too; search
 * engines list the pages themselves.
 */
export const apiHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Retry-After",
  "cross-origin-resource-policy": "cross-origin",
  "x-robots-tag": "noindex",
} as const;
