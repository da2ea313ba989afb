"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { findStaff, signInAddress } from "#app/_glue/session.ts";
import { sessionCookie } from "#app/_glue/session-cookie.ts";
import { endOwnSession } from "#domain/staff/sessions.ts";

/** Ends the session of whoever is signed in. */
export async function signOutAction(): Promise<void> {
  const staff = await findStaff();
  if (staff) await endOwnSession(staff, new Date());
  (await cookies()).delete(sessionCookie().name);
  redirect(signInAddress);
}
