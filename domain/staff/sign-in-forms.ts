import { z } from "zod";
import { single } from "#domain/form-fields.ts";

/* What the forms on the way in send. */

const email = single
  .transform((text) => text.trim())
  .refine((text) => text !== "", "Enter your email address.");
const password = single.refine((text) => text !== "", "Enter your password.");
const code = single.transform((text) => text.trim()).refine((text) => text !== "", "Enter the code.");

export const signInFields = z.object({ email, password, next: single });
export const codeFields = z.object({ code, next: single });
export const askForPasswordFields = z.object({ email });

/** What a new password has to be is asked where its owner is known. */
const chosen = single.refine((text) => text !== "", "Choose a password.");
const name = single
  .transform((text) => text.trim())
  .refine((text) => text !== "", "Enter your name.")
  .refine((text) => text.length <= 120, "Choose a shorter name.");

export const setUpFields = z.object({ token: single, name, email, password: chosen });
export const invitationFields = z.object({ token: single, name, password: chosen });
export const resetFields = z.object({ token: single, password: chosen });

/** What a page that stays open sends to sign the same person in again: in JSON, one step at a time. */
export const renewFields = z.union([
  z.object({ email: z.string().min(1).max(300), password: z.string().min(1).max(1_000) }),
  z.object({ code: z.string().min(1).max(100) }),
]);
