"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signInOrigin } from "#app/_glue/auth.ts";
import { codeStepToken, enter } from "#app/_glue/entering.ts";
import { guestAction } from "#app/_glue/guest-action.ts";
import { findStaff, signInAddress } from "#app/_glue/session.ts";
import { over, sessionCookie } from "#app/_glue/session-cookie.ts";
import { endOwnSession } from "#domain/staff/sessions.ts";
import { codeFields, signInFields } from "#domain/staff/sign-in-forms.ts";
import { checkCode, checkPassword } from "#domain/staff/signing-in.ts";

export const signInAction = guestAction({
  name: "sign-in",
  fields: signInFields,
  work: async ({ next, ...input }, now) => enter(await checkPassword(input, await signInOrigin(), now), next),
});

/** The second step. A password that was right too long ago has to be entered again. */
export const codeAction = guestAction({
  name: "code",
  fields: codeFields,
  work: async ({ code, next }, now) => {
    const ticket = await checkCode({ token: await codeStepToken(), code }, await signInOrigin(), now);
    if (!ticket) redirect(`${signInAddress}?next=${encodeURIComponent(next)}`);
    return enter({ step: "ticket", ticket }, next);
  },
});

/** Ends the session of whoever is signed in. */
export async function signOutAction(): Promise<void> {
  const staff = await findStaff();
  if (staff) await endOwnSession(staff, new Date());
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", over(options));
  redirect(signInAddress);
}
