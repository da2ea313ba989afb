import { settings } from "./env.ts";

/** What a cookie is called. `__Host-` binds it to this origin where it travels encrypted. */
export const ownCookieName = (name: string): string =>
  settings().siteUrl.startsWith("https:") ? `__Host-${name}` : name;

/** The cookie that says who is signed in. */
export const sessionCookieName = (): string => ownCookieName("newsroom");

/** What a cookie holds, out of a request's `Cookie` header. https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1 */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const [key = "", ...value] = pair.split("=");
    if (key.trim() === name) return value.join("=").trim();
  }
  return undefined;
}
