import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readNext } from "#app/_glue/next-address.ts";
import { findStaff } from "#app/_glue/session.ts";
import { Alone } from "#components/newsroom/alone.tsx";
import { SignInForm } from "#components/newsroom/sign-in-form.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { signInAction } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: unknown }> }) {
  const next = readNext((await searchParams).next);
  if (await findStaff()) redirect(next);
  const { name } = await findPublication();
  return (
    <Alone title="Sign in to the newsroom" publication={name}>
      <SignInForm action={signInAction} next={next} resetAddress="/admin/reset" />
    </Alone>
  );
}
