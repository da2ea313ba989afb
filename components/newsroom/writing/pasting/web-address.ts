/** Parameters that only tell somebody where a reader came from. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|twclid|ttclid|mkt_tok|vero_id|wt_mc|at_medium|at_campaign|ns_\w+)$/i;

/** An address without what tracks its readers. Google Docs' detours are undone. What is no web address is left as it is. */
export function cleanAddress(address: string): string {
  const text = address.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text;
  const url = new URL(text);
  if (/(^|\.)google\.[a-z.]+$/.test(url.host) && url.pathname === "/url") {
    const behind = url.searchParams.get("q") ?? url.searchParams.get("url");
    if (behind && /^https?:\/\//i.test(behind)) return cleanAddress(behind);
  }
  const dropped = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Untouched to the letter where there is nothing to drop: writing a URL anew changes how it is escaped.
  if (dropped.length === 0) return text;
  for (const name of dropped) url.searchParams.delete(name);
  return url.href;
}
