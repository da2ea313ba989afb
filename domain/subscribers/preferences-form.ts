import { z } from "zod";
import { single, ticked } from "#domain/form-fields.ts";
import { seenVersion } from "./sign-up-form.ts";

/** The names of the page's forms, see `domain/form-state.ts`. */
export const preferencesForm = "preferences";
export const leaveForm = "leave";
export const eraseForm = "erase";

/** Stands above the button; the receipt quotes it when newsletters are added. */
export const preferencesWording =
  "I want to receive the newsletters ticked here, and agree with the Terms and conditions and the Privacy policy";

/** What I receive: a box for each newsletter, its value the slug; none ticked leaves them all. */
export const preferencesFields = z.object({
  token: single,
  newsletters: ticked,
  termsVersion: seenVersion,
  privacyVersion: seenVersion,
});

export const leaveFields = z.object({ token: single });

export const eraseFields = z.object({
  token: single,
  /** The second time it asks. */
  sure: single.refine((value) => value !== "", "Tick this box too. What is erased can’t be brought back."),
});
