/**
 * First words of addresses that are the paper's own: no section may have one of them as its slug. A test holds this list
 * against the folders of `app/` and the files of `public/`.
 */
export const takenWords: ReadonlySet<string> = new Set([
  // Readers' addresses.
  "about",
  "archive",
  "authors",
  "corrections",
  ".well-known",
  "feed.atom",
  "feed.json",
  "feed.xml",
  "healthz",
  "llms.txt",
  "media",
  "metrics",
  "news-sitemap.xml",
  "newsletters",
  "opensearch.xml",
  "preview",
  "privacy",
  "readyz",
  "robots.txt",
  "search",
  "security.txt",
  "sitemap.xml",
  "sitemaps",
  "terms",
  "topics",
  // The newsroom's and the framework's.
  "admin",
  "api",
  "_next",
  // What browsers and programs ask for by themselves.
  "apple-touch-icon.png",
  "favicon.ico",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable-512.png",
  "icon.svg",
  "manifest.webmanifest",
]);
