import { z } from "zod";
import { single, ticked } from "#domain/form-fields.ts";
import { parseEmailAddress } from "./email-address.ts";

/** The form's name among those of a page, see `domain/form-state.ts`. */
export const signUpForm = "sign-up";

/** The label of the agreement, word for word: the consent receipt quotes it. */
export const agreementWording = "I agree with the Terms and conditions and the Privacy policy";

/** The version of a page that somebody saw. What isn't a number is no version, and so never the one in force. */
export const seenVersion = single.transform(Number).pipe(z.int()).catch(0);

/** What is said of an address that can't be one. */
export const unfitAddress = "This doesn’t look like an email address. It should be like name@example.org.";

/**
 * What the sign-up form sends, as lists of values by name. Shared by the form and its action.
 *
 * - `email`
 * - `agreement`: a box that has to be ticked
 * - `newsletters`: a box for each, its value the slug; the form ticks the first to begin with
 * - `termsVersion`, `privacyVersion`: hidden, the versions the form links to
 * - `website`: hidden from people, who leave it empty
 */
export const signUpFields = z.object({
  email: single
    .transform((text) => text.trim())
    .refine((text) => text !== "", "Enter your email address.")
    .refine((text) => text === "" || parseEmailAddress(text) !== undefined, unfitAddress),
  agreement: single.refine(
    (value) => value !== "",
    "Tick the box if you agree. Without it we may not write to you.",
  ),
  newsletters: ticked.refine((slugs) => slugs.length > 0, "Choose at least one newsletter."),
  termsVersion: seenVersion,
  privacyVersion: seenVersion,
  website: single,
});

export type SignUpInput = Pick<
  z.output<typeof signUpFields>,
  "email" | "newsletters" | "termsVersion" | "privacyVersion" | "website"
>;
