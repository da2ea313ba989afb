import type { Unsubscribing } from "#domain/subscribers/one-click-unsubscribe.ts";
import { PlainPage } from "../site/plain-page.tsx";
import { NothingKept, UnknownLink } from "./confirmation.tsx";
import { NewsletterNames } from "./newsletter-names.tsx";
import { OneButton } from "./one-button.tsx";

interface UnsubscribingPageProps {
  unsubscribing: Unsubscribing;
  /** Of the publication. */
  name: string;
  addresses: { signUp: string; preferences: string };
}

/** What an unsubscribe link opens: the button, or that it is done. */
export function UnsubscribingPage({ unsubscribing, name, addresses }: UnsubscribingPageProps) {
  switch (unsubscribing.state) {
    case "subscribed":
      return (
        <PlainPage label="Newsletters" title="Unsubscribe">
          {unsubscribing.newsletters.length > 0 && (
            <>
              <p>You receive from {name}:</p>
              <NewsletterNames newsletters={unsubscribing.newsletters} />
            </>
          )}
          <p>One press, and nothing more is sent to you.</p>
          <OneButton label="Unsubscribe" says={{ name: "List-Unsubscribe", value: "One-Click" }} />
        </PlainPage>
      );
    case "left":
      return (
        <PlainPage label="Newsletters" title="You’re unsubscribed">
          <p>No newsletter from {name} is sent to you any more.</p>
          <p className="mt-4">
            Was it a mistake, or too much of a good thing? On{" "}
            <a className="plain-link" href={addresses.preferences}>
              your preferences page
            </a>{" "}
            you can choose again, and erase what is kept of you.
          </p>
        </PlainPage>
      );
    case "erased":
      return <NothingKept signUp={addresses.signUp} />;
    case "nobody":
      return <UnknownLink signUp={addresses.signUp} />;
    default:
      return unsubscribing satisfies never;
  }
}
