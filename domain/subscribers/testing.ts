import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { transaction } from "#db/client.ts";
import { newsletters, subscribers } from "#db/schema/subscribers.ts";
import { emptyDatabase } from "#db/testing.ts";
import { body, paragraph } from "#domain/articles/composing.ts";
import { sendDueMails } from "#domain/mails/sending.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { publishPage } from "#domain/pages/publishing.ts";
import { commandLine } from "#domain/staff/actor.ts";
import { settings } from "#platform/env.ts";
import type { SignUpInput } from "./sign-up-form.ts";
import { signUp } from "./signing-up.ts";

/* What the tests of sign-up begin with. */

export const now = new Date("2026-03-02T08:00:00.000Z");
export const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

export const minute = 60_000;
export const day = 86_400_000;

export const origin = { page: "/world/harbour-opens", clientAddress: "203.0.113.77" };

export const publish = (slug: "terms" | "privacy", text: string) =>
  publishPage(commandLine, { slug, title: slug, body: body(paragraph(text)) }, now);

const outbox = () => join(settings().dataDir, "outbox");

/** A paper with two newsletters, terms and a privacy policy, to which nobody has signed up. For `beforeEach`. */
export async function makePaper(): Promise<void> {
  rmSync(outbox(), { recursive: true, force: true });
  if ((await findPage("terms"))?.version === 1) {
    await transaction(async (tx) => {
      await tx.delete(subscribers);
    });
    return;
  }
  await emptyDatabase();
  await publish("terms", "Be kind.");
  await publish("privacy", "We look away.");
  await transaction(async (tx) => {
    await tx.insert(newsletters).values([
      { slug: "morning", name: "The Morning", description: "", cadence: "Daily", position: 1 },
      { slug: "science", name: "The Week in Science", description: "", cadence: "Weekly", position: 2 },
    ]);
  });
}

export const filledIn: SignUpInput = {
  email: "reader@example.org",
  newsletters: ["morning"],
  termsVersion: 1,
  privacyVersion: 1,
  website: "",
};

/** Every mail in the outbox, the newest last. */
export async function readOutbox(): Promise<ParsedMail[]> {
  const names = existsSync(outbox()) ? readdirSync(outbox()).sort() : [];
  return Promise.all(names.map((name) => simpleParser(readFileSync(join(outbox(), name)))));
}

/** The token of a link in a mail. */
export function tokenIn(
  mail: ParsedMail | undefined,
  page: "confirm" | "preferences" | "unsubscribe",
): string {
  const said = `${mail?.text} ${mail?.headerLines.map(({ line }) => line).join(" ")}`;
  const token = new RegExp(`/newsletters/${page}/([\\w-]+)`).exec(said)?.[1];
  if (!token) throw new Error(`The mail has no link to ${page}.`);
  return token;
}

/** Signs up and has the mail sent. @returns the newest mail there is then */
export async function signUpAt(
  at: Date,
  changed: Partial<SignUpInput> = {},
): Promise<ParsedMail | undefined> {
  await signUp({ ...filledIn, ...changed }, origin, at);
  await sendDueMails(at);
  return (await readOutbox()).at(-1);
}
