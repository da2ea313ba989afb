import { SignUpForm, type SignUpFormProps } from "./sign-up-form.tsx";

interface SignUpBandProps extends SignUpFormProps {
  /** The publication's name. */
  name: string;
}

/** The invitation to the newsletters: a quiet band at the foot of a page. */
export function SignUpBand({ name, ...form }: SignUpBandProps) {
  return (
    <section className="band" aria-labelledby="sign-up-heading">
      <div className="sheet band-columns">
        <div>
          <h2 className="display band-heading" id="sign-up-heading">
            Sign up for <span className="inline-block">{name}</span> newsletter
          </h2>
          <p className="mt-3 max-w-[28rem] text-balance text-muted">
            News by mail, without tracking. Every letter carries a link that ends it.
          </p>
        </div>
        <SignUpForm {...form} />
      </div>
    </section>
  );
}
