import { settings } from "#platform/env.ts";

/** The session's cookie. `__Host-` binds it to this origin where it travels encrypted. */
export function sessionCookie() {
  const secure = settings().siteUrl.startsWith("https:");
  return {
    name: secure ? "__Host-newsroom" : "newsroom",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
