import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { codeStepToken } from "#app/_glue/entering.ts";
import { readNext } from "#app/_glue/next-address.ts";
import { signInAddress } from "#app/_glue/session.ts";
import { Alone } from "#components/newsroom/alone.tsx";
import { CodeForm } from "#components/newsroom/sign-in-form.tsx";
import { findPublication } from "#domain/publication/publication.ts";
import { isCodeDue } from "#domain/staff/signing-in.ts";
import { codeAction } from "../actions.ts";

export const metadata: Metadata = { title: "Enter the code" };

/** The second step, for whoever has just entered the right password. */
export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: unknown }> }) {
  const next = readNext((await searchParams).next);
  const startAgain = `${signInAddress}?next=${encodeURIComponent(next)}`;
  if (!(await isCodeDue(await codeStepToken(), new Date()))) redirect(startAgain);
  const { name } = await findPublication();
  return (
    <Alone title="Enter the code" publication={name}>
      <CodeForm action={codeAction} next={next} startAgain={startAgain} />
    </Alone>
  );
}
