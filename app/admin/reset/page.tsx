import type { Metadata } from "next";
import { signInAddress } from "#app/_glue/session.ts";
import { Alone } from "#components/newsroom/alone.tsx";
import { AskForPasswordForm } from "#components/newsroom/ask-for-password-form.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { askForPasswordAction } from "./actions.ts";

export const metadata: Metadata = { title: "A new password" };

interface ResetPageProps {
  searchParams: Promise<{ asked?: unknown }>;
}

/** Where a new password is asked for. It says the same for every address. */
export default async function ResetPage({ searchParams }: ResetPageProps) {
  const { name } = await findPublication();
  if ((await searchParams).asked !== undefined) {
    return (
      <Alone
        title="Look into your mail"
        publication={name}
        lead="If this address has an account here, a mail is on its way. Its link is good for an hour."
      >
        <p>
          <a className="link" href={signInAddress}>
            Back to sign in
          </a>
        </p>
      </Alone>
    );
  }
  return (
    <Alone title="A new password" publication={name} lead="A mail with a link lets you choose one.">
      <AskForPasswordForm action={askForPasswordAction} signInAddress={signInAddress} />
    </Alone>
  );
}
