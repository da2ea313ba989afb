import type { Metadata } from "next";
import { LinkIsOver } from "#app/admin/_parts/link-is-over.tsx";
import { AccountForm } from "#components/newsroom/account-form.tsx";
import { Alone } from "#components/newsroom/alone.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { findInvitation } from "#domain/staff/inviting.ts";
import { acceptAction } from "./actions.ts";

export const metadata: Metadata = { title: "Your account" };

/** Where an invitation leads. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invited = await findInvitation(token, new Date());
  if (!invited) {
    return (
      <LinkIsOver>
        An invitation is good for 7 days, and once. An administrator can send you another.
      </LinkIsOver>
    );
  }
  const { name } = await findPublication();
  return (
    <Alone title="Your account" publication={name} lead="Choose a password, and you are in.">
      <AccountForm
        action={acceptAction}
        label="Create account"
        token={token}
        name={invited.name}
        email={{ known: invited.email }}
      />
    </Alone>
  );
}
