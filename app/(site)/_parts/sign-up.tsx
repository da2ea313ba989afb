import { versionAddress } from "#app/_glue/addresses.ts";
import { findFormState } from "#app/_glue/form-action.ts";
import { SignUpBand } from "#components/site/sign-up-band.tsx";
import { listNewsletters } from "#domain/newsletters/for-readers.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { signUpForm } from "#domain/subscribers/sign-up-form.ts";
import { signUpAction } from "../newsletters/actions.ts";

/** The sign-up with the versions of the documents that are in force. Nothing when there is nothing to sign up for. */
export async function SignUp() {
  const [{ name }, newsletters, terms, privacy] = await Promise.all([
    findPublication(),
    listNewsletters(),
    findPage("terms"),
    findPage("privacy"),
  ]);
  if (newsletters.length === 0 || !terms || !privacy) return null;
  return (
    <SignUpBand
      name={name}
      action={signUpAction}
      newsletters={newsletters}
      terms={{ version: terms.version, address: versionAddress("terms", terms.version) }}
      privacy={{ version: privacy.version, address: versionAddress("privacy", privacy.version) }}
      state={findFormState(signUpForm)}
    />
  );
}
