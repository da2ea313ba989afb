import { deviceLifetime } from "#domain/staff/devices.ts";
import { lifetimes } from "#domain/staff/one-time-tokens.ts";
import { settings } from "#platform/env.ts";
import { ownCookieName } from "#platform/own-cookie.ts";

/** A cookie that scripts can't read. */
function ownCookie(name: string) {
  const secure = settings().siteUrl.startsWith("https:");
  return {
    name: ownCookieName(name),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/** Says who is signed in. */
export const sessionCookie = () => ownCookie("newsroom");

/** Tells the device apart from others; it gives no right. */
export function deviceCookie() {
  const { name, options } = ownCookie("newsroom-device");
  return { name, options: { ...options, maxAge: deviceLifetime / 1_000 } } as const;
}

/** Says whose password was right, until the code has been entered. */
export function codeStepCookie() {
  const { name, options } = ownCookie("newsroom-code");
  return { name, options: { ...options, maxAge: lifetimes.code / 1_000 } } as const;
}

/** How a cookie is set that shall be gone: browsers take no word about a `__Host-` one without all of its attributes. */
export const over = <Options extends object>(options: Options) => ({ ...options, maxAge: 0 });
