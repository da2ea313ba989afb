import { Checkbox } from "../ui/checkbox.tsx";

/** A document that one agrees with, in the very version that is linked to. */
export interface AgreedDocument {
  version: number;
  /** Of that version, for as long as the paper stands. */
  address: string;
}

interface AgreementProps {
  terms: AgreedDocument;
  privacy: AgreedDocument;
  agreed: boolean;
  error: string | undefined;
  autoFocus: boolean;
}

/** The agreement. Its words are those of `agreementWording` in `domain/subscribers/sign-up-form.ts`: a receipt quotes them. */
export function Agreement({ terms, privacy, agreed, error, autoFocus }: AgreementProps) {
  return (
    <>
      <Checkbox
        name="agreement"
        id="sign-up-agreement"
        value="yes"
        required
        defaultChecked={agreed}
        error={error}
        autoFocus={autoFocus}
        label={
          <>
            I agree with the{" "}
            <a className="plain-link" href={terms.address}>
              Terms and conditions
            </a>{" "}
            and the{" "}
            <a className="plain-link" href={privacy.address}>
              Privacy policy
            </a>
          </>
        }
      />
      <input type="hidden" name="termsVersion" value={terms.version} />
      <input type="hidden" name="privacyVersion" value={privacy.version} />
    </>
  );
}
