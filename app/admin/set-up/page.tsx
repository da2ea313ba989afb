import type { Metadata } from "next";
import { LinkIsOver } from "#app/admin/_parts/link-is-over.tsx";
import { AccountForm } from "#components/newsroom/account-form.tsx";
import { Alone } from "#components/newsroom/alone.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { isSetUpDue } from "#domain/staff/setting-up.ts";
import { setUpAction } from "./actions.ts";

export const metadata: Metadata = { title: "Set up the newsroom" };

/** Where the link leads that the start prints, until there is an administrator. */
export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ token?: unknown }> }) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !(await isSetUpDue(token, new Date()))) {
    return (
      <LinkIsOver>
        A set-up link is good once, until there is an administrator. Every start of the newspaper prints a new
        one until then.
      </LinkIsOver>
    );
  }
  const { name } = await findPublication();
  return (
    <Alone
      title="Set up the newsroom"
      publication={name}
      lead="You will be its first administrator, and can invite the others."
    >
      <AccountForm action={setUpAction} label="Create account" token={token} name="" email="asked" />
    </Alone>
  );
}
