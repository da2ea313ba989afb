import { cookies } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { may, type Permission } from "#domain/staff/permissions.ts";
import { findSession, type SignedIn } from "#domain/staff/sessions.ts";
import { sessionCookie } from "./session-cookie.ts";

/* Who is at the other end: the one bridge between a request's cookie and an actor of the domain. */

/** Who is signed in, looked up once for each request. */
export const findStaff = cache(async (): Promise<SignedIn | undefined> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token ? findSession(token, new Date()) : undefined;
});

export const signInAddress = "/admin/sign-in";

/**
 * Who is signed in, for a page of the newsroom: nobody is sent to sign in and comes back; whose role may not gets 403.
 * @param path of the page that asks, with its query
 */
export async function requireStaff(
  path: string,
  permission: Permission = "enter the newsroom",
): Promise<SignedIn> {
  const staff = await findStaff();
  if (!staff) redirect(`${signInAddress}?next=${encodeURIComponent(path)}`);
  if (!may(staff, permission)) forbidden();
  return staff;
}
