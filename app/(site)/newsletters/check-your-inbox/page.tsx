import type { Metadata } from "next";
import { newslettersAddress } from "#app/_glue/addresses.ts";
import { PlainPage } from "#components/site/plain-page.tsx";
import { WaysOn } from "#components/site/ways-on.tsx";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Check your inbox", robots: { index: false } };

export default function CheckYourInboxPage() {
  return (
    <PlainPage
      label="Newsletters"
      title="Check your inbox"
      standing="If the address can receive mail, a letter is on its way. Open the link in it to confirm; it is good for seven days."
    >
      <p className="mb-8">
        Nothing there after a few minutes? Look among the unwanted mail, or{" "}
        <a className="plain-link" href={newslettersAddress}>
          sign up again
        </a>
        : twice does no harm.
      </p>
      <WaysOn ways={[{ name: "Front page", address: "/" }]} />
    </PlainPage>
  );
}
