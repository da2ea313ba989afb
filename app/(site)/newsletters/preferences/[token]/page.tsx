import type { Metadata } from "next";
import { findFormState } from "#app/_glue/form-action.ts";
import { answerWith } from "#app/_glue/status.ts";
import { NothingKept, UnknownLink } from "#components/newsletters/confirmation.tsx";
import { EraseForm, LeaveForm } from "#components/newsletters/leaving-forms.tsx";
import { PreferencesForm } from "#components/newsletters/preferences-form.tsx";
import { Receipts } from "#components/newsletters/receipts.tsx";
import { PlainPage } from "#components/site/plain-page.tsx";
import { findPage } from "#domain/pages/for-readers.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { findPreferences } from "#domain/subscribers/preferences.ts";
import { eraseForm, leaveForm, preferencesForm } from "#domain/subscribers/preferences-form.ts";
import { eraseAction, leaveAction, saveAction } from "./actions.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Newsletter preferences", robots: { index: false } };

const addressOf = (document: "terms" | "privacy", version: number) => `/${document}?version=${version}`;

export default async function PreferencesPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const preferences = await findPreferences(token);
  if (preferences.found === "erased") return <NothingKept signUp="/newsletters" />;
  if (preferences.found === "nobody") {
    answerWith(404);
    return <UnknownLink signUp="/newsletters" />;
  }

  const { email, offered, receipts } = preferences;
  const [paper, terms, privacy] = await Promise.all([
    findPublication(),
    findPage("terms"),
    findPage("privacy"),
  ]);
  return (
    <PlainPage label="Newsletters" title="Your preferences" standing={`For ${email}`}>
      <PreferencesForm
        action={saveAction}
        token={token}
        offered={offered}
        terms={terms && { version: terms.version, address: addressOf("terms", terms.version) }}
        privacy={privacy && { version: privacy.version, address: addressOf("privacy", privacy.version) }}
        state={findFormState(preferencesForm)}
      />
      <section className="mt-12" aria-labelledby="receipts">
        <h2 id="receipts" className="label mb-4">
          What you agreed to
        </h2>
        <Receipts receipts={receipts} addressOf={addressOf} paper={paper} />
      </section>
      <section className="mt-12" aria-labelledby="leaving">
        <h2 id="leaving" className="label mb-4">
          Leaving
        </h2>
        <LeaveForm action={leaveAction} token={token} state={findFormState(leaveForm)} />
        <EraseForm action={eraseAction} token={token} state={findFormState(eraseForm)} email={email} />
      </section>
    </PlainPage>
  );
}
