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
export const factorAddress = "/admin/account/second-factor";

/**
 * Who is signed in, for a page of the newsroom: nobody is sent to sign in and comes back; whoever must have a second factor
 * and has none is sent to set it up; whose role may not gets 403.
 * @param path of the page that asks, with its query
 */
export async function requireStaff(
  path: string,
  permission: Permission = "enter the newsroom",
): Promise<SignedIn> {
  const staff = await requireStaffAtFactor(path);
  if (staff.needsSecondFactor) redirect(`${factorAddress}?next=${encodeURIComponent(path)}`);
  if (!may(staff, permission)) forbidden();
  return staff;
}

/** The same for the one page where a second factor is set up. */
export async function requireStaffAtFactor(path: string): Promise<SignedIn> {
  const staff = await findStaff();
  return staff ?? redirect(`${signInAddress}?next=${encodeURIComponent(path)}`);
}

/** What is said to whoever has to set up a second factor first. */
export const factorFirst =
  "Your role must have a second factor. Set it up in your account, then do this again: nothing was done.";
