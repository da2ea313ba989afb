import { signInOrigin } from "#app/_glue/auth.ts";
import { codeStepToken, takeStep } from "#app/_glue/entering.ts";
import { guestHandler } from "#app/_glue/guest-handler.ts";
import { Refusal } from "#domain/refusal.ts";
import { renewFields } from "#domain/staff/sign-in-forms.ts";
import { checkCode, checkPassword } from "#domain/staff/signing-in.ts";

/**
 * Signing in again in place, for a page that stays open; see `components/newsroom/renew-session.tsx`. A route and no
 * server action: it goes on working for a page that an earlier build has drawn.
 */
export const POST = guestHandler({
  input: renewFields,
  work: async (input, now) => {
    const origin = await signInOrigin();
    if ("password" in input) return { step: await takeStep(await checkPassword(input, origin, now)) };
    const ticket = await checkCode({ token: await codeStepToken(), code: input.code }, origin, now);
    if (!ticket) throw new Refusal("That took too long. Enter your password once more.", "password");
    return { step: await takeStep({ step: "ticket", ticket }) };
  },
});
