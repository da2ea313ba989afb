import type { Metadata } from "next";
import { newslettersAddress } from "#app/_glue/addresses.ts";
import { Empty } from "#components/site/empty.tsx";
import { NewsletterList } from "#components/site/newsletter-list.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { listNewsletters } from "#domain/newsletters/for-readers.ts";
import { pageMetadata } from "../_parts/page-metadata.ts";
import { SignUp } from "../_parts/sign-up.tsx";

export const dynamic = "force-dynamic";

const description = "What there is to subscribe to, and how to sign up.";

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({ title: "Newsletters", description, address: newslettersAddress });

export default async function NewslettersPage() {
  const newsletters = await listNewsletters();
  return (
    <>
      <div className="sheet">
        <PageHead
          title="Newsletters"
          standing="They come by mail, to those who ask for them, and stop when asked to."
        />
        {newsletters.length > 0 ? (
          <NewsletterList newsletters={newsletters} />
        ) : (
          <Empty title="No newsletter yet">The first one will stand here as soon as there is one.</Empty>
        )}
      </div>
      <SignUp />
    </>
  );
}
