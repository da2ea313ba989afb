import { cookies, headers } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { absoluteEnd, findSession } from "#domain/staff/sessions.ts";
import { redeemTicket, type SignInOrigin } from "#domain/staff/signing-in.ts";
import { authSecret } from "#platform/auth-secret.ts";
import { settings } from "#platform/env.ts";
import { currentRequest } from "#platform/request.ts";
import { deviceCookie, sessionCookie } from "./session-cookie.ts";

/*
 * All that knows of next-auth (decision 0014). It takes tickets, which the domain hands out, and keeps the cookie: what that
 * holds is no JWT, but the random token of a session in the database, which can be ended at any time.
 */

/** Where the request that is being answered comes from. */
export async function signInOrigin(): Promise<SignInOrigin> {
  return {
    address: currentRequest()?.clientAddress ?? "",
    userAgent: (await headers()).get("user-agent") ?? "",
    deviceToken: (await cookies()).get(deviceCookie().name)?.value,
  };
}

/** Redeems a ticket. Who else may come in is the domain's affair. */
async function authorize({ ticket }: Partial<Record<"ticket", unknown>>) {
  const jar = await cookies();
  const before = jar.get(sessionCookie().name)?.value;
  const opened = await redeemTicket(String(ticket), await signInOrigin(), before, new Date());
  if (!opened) return null;
  const { name, options } = deviceCookie();
  jar.set(name, opened.deviceToken, options);
  return { id: String(opened.staffId), session: opened.token };
}

function configuration(): NextAuthConfig {
  // It reads its own address from here alone, and would go by the request's headers otherwise.
  process.env.AUTH_URL = settings().siteUrl;
  return {
    secret: authSecret(),
    trustHost: true,
    providers: [Credentials({ credentials: { ticket: {} }, authorize })],
    session: { strategy: "jwt", maxAge: absoluteEnd / 1_000 },
    cookies: { sessionToken: sessionCookie() },
    useSecureCookies: sessionCookie().options.secure,
    pages: { signIn: "/admin/sign-in", error: "/admin/sign-in" },
    callbacks: {
      jwt: ({ token, user }) => (user && "session" in user ? { ...token, session: user.session } : token),
      session: ({ session: { expires }, token }) => ({
        expires,
        user: { name: token.name ?? null, email: token.email ?? "" },
      }),
    },
    jwt: {
      encode: ({ token }) => String(token?.session),
      decode: async ({ token = "" }) => {
        const found = await findSession(token, new Date());
        return found ? { sub: String(found.id), name: found.name, email: found.email, session: token } : null;
      },
    },
    // A session that has ended and a ticket that was used are ordinary. What breaks is thrown, and logged by the server.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

// Made for each request: the build loads this file where there are neither settings nor a data directory.
const { signIn } = NextAuth(configuration);

/** Signs in by a ticket: a new session, and its cookie. @returns whether the ticket was good */
export async function signInByTicket(ticket: string): Promise<boolean> {
  try {
    await signIn("credentials", { ticket, redirect: false });
    return true;
  } catch (error) {
    if (error instanceof CredentialsSignin) return false;
    throw error;
  }
}
