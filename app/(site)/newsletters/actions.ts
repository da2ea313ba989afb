"use server";

import { redirect } from "next/navigation";
import { publicAction } from "#app/_glue/form-action.ts";
import { countSignUp } from "#domain/rate-limits.ts";
import { signUpFields, signUpForm } from "#domain/subscribers/sign-up-form.ts";
import { signUp } from "#domain/subscribers/signing-up.ts";

export const signUpAction = publicAction({
  name: signUpForm,
  fields: signUpFields,
  admit: ({ clientAddress }, now) => countSignUp(clientAddress, now),
  work: async (input, origin, now) => {
    await signUp(input, origin, now);
    redirect("/newsletters/check-your-inbox");
  },
});
