/* Where somebody wanted to go before they had to sign in. */

const elsewhere = "http://elsewhere.invalid";

/** Reads `next`: a page of the newsroom, and nothing else. @returns the desk for whatever is none */
export function readNext(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > 2_000 || !URL.canParse(asked, elsewhere)) return "/admin";
  const { origin, pathname, search, hash } = new URL(asked, elsewhere);
  const isNewsroom = origin === elsewhere && /^\/admin(\/|$)/.test(pathname);
  const isWayIn = /^\/admin\/(sign-in|set-up|invitation|reset)(\/|$)/.test(pathname);
  return isNewsroom && !isWayIn ? pathname + search + hash : "/admin";
}
