/**
 * Who may crawl what. The newsroom, what is found for one person, and addresses that are secrets are for nobody; a section
 * whose name begins alike is. https://www.rfc-editor.org/rfc/rfc9309
 * @param siteUrl the paper's origin
 */
export function asRobots(siteUrl: string): string {
  const closed = ["/admin", "/api/auth", "/search", "/preview"].flatMap((path) => [
    `${path}$`,
    `${path}/`,
    `${path}?`,
  ]);
  const tokens = ["confirm", "preferences", "unsubscribe"].map((use) => `/newsletters/${use}/`);
  return [
    "User-agent: *",
    ...[...closed, ...tokens].map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/news-sitemap.xml`,
    "",
  ].join("\n");
}
