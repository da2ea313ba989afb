import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Refusal } from "#domain/refusal.ts";
import type { NextStep } from "#domain/staff/signing-in.ts";
import { signInByTicket } from "./auth.ts";
import { readNext } from "./next-address.ts";
import { codeStepCookie, over } from "./session-cookie.ts";

/* The way in, from a password that was right to the page that was asked for. */

/** Takes the next step. @returns whether a code is still due */
export async function takeStep(step: NextStep): Promise<"code" | "in"> {
  if (step.step === "code") {
    const { name, options } = codeStepCookie();
    (await cookies()).set(name, step.token, options);
    return "code";
  }
  if (!(await signInByTicket(step.ticket))) throw new Refusal("This took too long. Sign in once more.");
  const { name, options } = codeStepCookie();
  (await cookies()).set(name, "", over(options));
  return "in";
}

/** Takes the next step and leads on: to where the code is entered, or to the page that was asked for. */
export async function enter(step: NextStep, next: string): Promise<never> {
  const to = readNext(next);
  if ((await takeStep(step)) === "code") redirect(`/admin/sign-in/code?next=${encodeURIComponent(to)}`);
  redirect(to);
}

/** The token of a password that was right, while its code is due. */
export const codeStepToken = async (): Promise<string> =>
  (await cookies()).get(codeStepCookie().name)?.value ?? "";
