import type { Metadata } from "next";
import { LinkIsOver } from "#app/admin/_parts/link-is-over.tsx";
import { AccountForm } from "#components/newsroom/account-form.tsx";
import { Alone } from "#components/newsroom/alone.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { findPasswordReset } from "#domain/staff/new-password.ts";
import { resetAction } from "./actions.ts";

export const metadata: Metadata = { title: "A new password" };

/** Where the mail leads by which a new password is set. */
export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const owner = await findPasswordReset(token, new Date());
  if (!owner) {
    return (
      <LinkIsOver>
        It is good for an hour, and once. You can{" "}
        <a className="link" href="/admin/reset">
          ask for another
        </a>
        .
      </LinkIsOver>
    );
  }
  const { name } = await findPublication();
  return (
    <Alone
      title="A new password"
      publication={name}
      lead="Every session of yours that is open elsewhere ends."
    >
      <AccountForm
        action={resetAction}
        label="Set the password"
        token={token}
        email={{ known: owner.email }}
      />
    </Alone>
  );
}
