import type { Metadata } from "next";
import { answerWith } from "#app/_glue/status.ts";
import { ConfirmationPage } from "#components/newsletters/confirmation.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { findConfirmation } from "#domain/subscribers/confirming.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Confirm your subscription", robots: { index: false } };

export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const confirmation = await findConfirmation(token, new Date());
  const { name } = await findPublication();
  if (confirmation.state === "unknown") answerWith(404);
  if (confirmation.state === "expired") answerWith(410);
  const preferences =
    confirmation.state === "confirmed" ? `/newsletters/preferences/${confirmation.preferencesToken}` : "";
  return (
    <ConfirmationPage
      confirmation={confirmation}
      name={name}
      addresses={{ signUp: "/newsletters", preferences }}
    />
  );
}
