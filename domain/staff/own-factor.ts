import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { loadAccount } from "./accounts.ts";
import { listRolesWithFactor } from "./factor-policy.ts";
import { confirmOwnPassword } from "./own-account.ts";
import { dropRecoveryCodes, makeRecoveryCodes } from "./recovery-codes.ts";
import { factorAddress, newFactorSecret, openFactorSecret, stepOf } from "./second-factor.ts";
import type { SignedIn } from "./sessions.ts";
import { mailSecurityNews } from "./staff-mails.ts";

/* One's own second factor: begun, confirmed by a first code, and taken away again. */

/** A factor that is being set up. */
export interface PendingFactor {
  /** Base32, for whoever types it. */
  secret: string;
  /** What the picture holds. */
  address: string;
}

/** Begins to set up a factor. One that is there stays; one that was begun is begun anew. */
export async function beginFactor(actor: SignedIn): Promise<void> {
  await transaction((tx) =>
    tx
      .update(staff)
      .set({ totpSecret: newFactorSecret(actor.id), totpLastStep: null })
      .where(and(eq(staff.id, actor.id), isNull(staff.totpConfirmedAt))),
  );
}

/** The factor that somebody is setting up; undefined when they have not begun, or are done. */
export async function findPendingFactor(actor: SignedIn): Promise<PendingFactor | undefined> {
  const person = await loadAccount(db, actor.id);
  if (!person?.totpSecret || person.totpConfirmedAt) return undefined;
  const { name } = await findPublication();
  const secret = openFactorSecret(person.id, person.totpSecret);
  return { secret, address: factorAddress(secret, name, person.email) };
}

/**
 * Confirms a factor by the first code that its app shows.
 * @returns recovery codes, to be shown this once
 * @throws Refusal
 */
export async function confirmFactor(actor: SignedIn, input: { code: string }, now: Date): Promise<string[]> {
  const publication = await findPublication();
  return transaction(async (tx) => {
    const person = await loadAccount(tx, actor.id);
    if (!person?.totpSecret || person.totpConfirmedAt)
      throw new Refusal("There is nothing to confirm. Load the page again.");
    const step = stepOf(openFactorSecret(person.id, person.totpSecret), input.code, now);
    if (step === undefined)
      throw new Refusal("This code is not right. Enter the one that your app shows now.", "code");
    const [confirmed] = await tx
      .update(staff)
      .set({ totpConfirmedAt: now, totpLastStep: step, version: sql`${staff.version} + 1` })
      .where(
        and(eq(staff.id, actor.id), eq(staff.totpSecret, person.totpSecret), isNull(staff.totpConfirmedAt)),
      )
      .returning();
    if (!confirmed) throw new Refusal("There is nothing to confirm. Load the page again.");
    const codes = await makeRecoveryCodes(tx, actor.id);
    await tell(tx, actor, "set up", now);
    await mailSecurityNews(
      tx,
      person,
      {
        subject: "Your second factor is on",
        heading: "Your second factor is on",
        paragraphs: ["From now on a code of your app is asked for when you sign in."],
      },
      publication,
      now,
    );
    return codes;
  });
}

/** Takes one's factor away. @throws Refusal when the role must have one, or the password is wrong; TooOften */
export async function removeFactor(actor: SignedIn, input: { password: string }, now: Date): Promise<void> {
  if ((await listRolesWithFactor()).includes(actor.role))
    throw new Refusal("Your role must have a second factor. An administrator can change that.");
  const person = await confirmOwnPassword(actor, input.password, now);
  const publication = await findPublication();
  await transaction(async (tx) => {
    const [removed] = await tx
      .update(staff)
      .set({ ...noFactor, version: sql`${staff.version} + 1` })
      .where(and(eq(staff.id, actor.id), isNotNull(staff.totpConfirmedAt)))
      .returning();
    if (!removed) return;
    await dropRecoveryCodes(tx, actor.id);
    await tell(tx, actor, "taken away", now);
    await mailSecurityNews(tx, person, factorGone, publication, now);
  });
}

/** Makes one's recovery codes anew. @returns them, to be shown this once @throws Refusal; TooOften */
export async function renewRecoveryCodes(
  actor: SignedIn,
  input: { password: string },
  now: Date,
): Promise<string[]> {
  if (!actor.hasSecondFactor) throw new Refusal("Set up a second factor first.");
  const person = await confirmOwnPassword(actor, input.password, now);
  const publication = await findPublication();
  return transaction(async (tx) => {
    const codes = await makeRecoveryCodes(tx, actor.id);
    await tell(tx, actor, "new recovery codes", now);
    const news = {
      subject: "New recovery codes",
      heading: "Your recovery codes were made anew",
      paragraphs: ["The recovery codes that you had before are void."],
    };
    await mailSecurityNews(tx, person, news, publication, now);
    return codes;
  });
}

/** The columns of an account without a factor. */
export const noFactor = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null };

/** What is told of a factor that was taken away. */
export const factorGone = {
  subject: "Your second factor is off",
  heading: "Your second factor was taken away",
  paragraphs: ["From now on your password alone is asked for when you sign in."],
};

async function tell(tx: Parameters<typeof writeLog>[0], actor: SignedIn, summary: string, now: Date) {
  const subject = { kind: "staff", id: actor.id, name: actor.name } as const;
  await writeLog(tx, actor, { action: "staff.second-factor", subject, summary }, now);
}
