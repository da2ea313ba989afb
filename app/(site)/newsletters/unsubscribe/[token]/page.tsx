import type { Metadata } from "next";
import { answerWith } from "#app/_glue/status.ts";
import { UnsubscribingPage } from "#components/newsletters/unsubscribing.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { findUnsubscribing } from "#domain/subscribers/one-click-unsubscribe.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Unsubscribe", robots: { index: false } };

export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const unsubscribing = await findUnsubscribing(token);
  const { name } = await findPublication();
  if (unsubscribing.state === "nobody") answerWith(404);
  const preferences =
    unsubscribing.state === "left" ? `/newsletters/preferences/${unsubscribing.preferencesToken}` : "";
  return (
    <UnsubscribingPage
      unsubscribing={unsubscribing}
      name={name}
      addresses={{ signUp: "/newsletters", preferences }}
    />
  );
}
