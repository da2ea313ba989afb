import type { Confirmation } from "#domain/subscribers/confirming.ts";
import { PlainPage } from "../site/plain-page.tsx";
import { NewsletterNames } from "./newsletter-names.tsx";
import { OneButton } from "./one-button.tsx";

interface ConfirmationPageProps {
  confirmation: Confirmation;
  /** Of the publication. */
  name: string;
  addresses: { signUp: string; preferences: string };
}

/** What a confirmation link opens: the button, or what has become of it. */
export function ConfirmationPage({ confirmation, name, addresses }: ConfirmationPageProps) {
  switch (confirmation.state) {
    case "open":
      return (
        <PlainPage label="Newsletters" title="Confirm your subscription">
          <p>
            {confirmation.email} is to receive, from {name}:
          </p>
          <NewsletterNames newsletters={confirmation.newsletters} />
          <OneButton label="Confirm subscription" />
          <p>Nothing is sent until you press the button. If you didn’t sign up, just close this page.</p>
        </PlainPage>
      );
    case "confirmed":
      return (
        <PlainPage label="Newsletters" title="You’re subscribed">
          {confirmation.newsletters.length > 0 && (
            <>
              <p>From now on {confirmation.email} receives:</p>
              <NewsletterNames newsletters={confirmation.newsletters} />
            </>
          )}
          <p>
            You can{" "}
            <a className="plain-link" href={addresses.preferences}>
              see and change what you receive
            </a>{" "}
            at any time.
          </p>
        </PlainPage>
      );
    case "expired":
      return (
        <PlainPage label="Newsletters" title="This link has expired">
          <p>
            A confirmation link is good for 7 days, and ends when you unsubscribe. To receive our newsletters,{" "}
            <a className="plain-link" href={addresses.signUp}>
              please sign up again
            </a>
            : you’ll get a new link at once.
          </p>
        </PlainPage>
      );
    case "unknown":
      return <UnknownLink signUp={addresses.signUp} />;
    default:
      return confirmation satisfies never;
  }
}

/** 404 for a link of ours that isn't one: cut short by a mail program, or of a sign-up that was forgotten long ago. */
export function UnknownLink({ signUp }: { signUp: string }) {
  return (
    <PlainPage label="Newsletters" title="We don’t know this link">
      <p>
        Perhaps it wasn’t copied whole: please open it from the mail again. If it is old, you can{" "}
        <a className="plain-link" href={signUp}>
          sign up again
        </a>
        .
      </p>
    </PlainPage>
  );
}

/** For a link whose owner has erased themselves. */
export function NothingKept({ signUp }: { signUp: string }) {
  return (
    <PlainPage label="Newsletters" title="Nothing is kept of you">
      <p>
        Your address, your subscriptions and your receipts are erased, and no newsletter is sent to you. If
        you ever change your mind,{" "}
        <a className="plain-link" href={signUp}>
          sign up again
        </a>
        .
      </p>
    </PlainPage>
  );
}
