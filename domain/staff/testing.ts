import { desc, eq } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { mails } from "#db/schema/mails.ts";
import { staff } from "#db/schema/staff.ts";
import { hashPassword } from "#platform/password.ts";
import { loadAccount, makeAccount, requireAddress, type StaffRow } from "./accounts.ts";
import type { Role } from "./actor.ts";
import { newFactorSecret, openFactorSecret } from "./second-factor.ts";
import { findSession, type SignedIn } from "./sessions.ts";
import { checkPassword, redeemTicket, type SignInOrigin } from "./signing-in.ts";

/* What the tests of signing in, and of accounts, begin with. */

export const now = new Date("2026-03-02T08:00:00.000Z");
export const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export const goodPassword = "seven herons over the weir";

let hash: Promise<string> | undefined;
const goodHash = () => {
  hash ??= hashPassword(goodPassword);
  return hash;
};

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** Where somebody sits who signs in. */
export const origin = (more: Partial<SignInOrigin> = {}): SignInOrigin => ({
  address: "203.0.113.77",
  userAgent: firefox,
  deviceToken: undefined,
  ...more,
});

/** Somebody who can sign in by `goodPassword`. */
export async function makePerson(role: Role = "editor", name = "Ada Bell"): Promise<StaffRow> {
  const address = requireAddress(`${name.toLowerCase().replaceAll(" ", ".")}@newsroom.example`);
  const passwordHash = await goodHash();
  return transaction((tx) => makeAccount(tx, { address, name, role, passwordHash }, now));
}

/** Somebody's row as it is now. */
export async function reload({ id }: { id: number }): Promise<StaffRow> {
  const row = await loadAccount(db, id);
  if (!row) throw new Error("The account is gone.");
  return row;
}

/** Gives somebody a second factor. @returns its secret */
export async function giveFactor({ id }: { id: number }): Promise<string> {
  const totpSecret = newFactorSecret(id);
  await transaction((tx) =>
    tx.update(staff).set({ totpSecret, totpConfirmedAt: now }).where(eq(staff.id, id)),
  );
  return openFactorSecret(id, totpSecret);
}

/** Signs somebody in who has no second factor, by their password. @returns the session's and the device's token */
export async function enter(person: { email: string }, from = origin(), at = now, before?: string) {
  const next = await checkPassword({ email: person.email, password: goodPassword }, from, at);
  if (next.step !== "ticket") throw new Error("A code is due.");
  const opened = await redeemTicket(next.ticket, from, before, at);
  if (!opened) throw new Error("The ticket was not good.");
  return opened;
}

/** Signs somebody in, and finds who that is. */
export async function entered(person: { email: string }, at = now): Promise<SignedIn> {
  const found = await findSession((await enter(person, origin(), at)).token, at);
  if (!found) throw new Error("There is no session.");
  return found;
}

/** What was written to an address, the oldest first. */
export async function listLetters(recipient: string) {
  const rows = await db.select().from(mails).where(eq(mails.recipient, recipient)).orderBy(mails.id);
  return rows.map(({ kind, content }) => ({
    kind,
    subject: content?.subject ?? "",
    text: content?.text ?? "",
  }));
}

/** The token in the newest letter to an address. */
export async function tokenFor(recipient: string): Promise<string> {
  const letter = (await listLetters(recipient)).at(-1);
  const token = /\/admin\/(?:invitation|reset)\/([\w-]{43})/.exec(letter?.text ?? "")?.[1];
  if (!token) throw new Error("There is no token in the newest letter.");
  return token;
}

/** What the log says, the newest first. */
export async function listLogged() {
  const rows = await db.select().from(auditLog).orderBy(desc(auditLog.id));
  return rows.map(({ action, actorName, subjectName, summary }) => ({
    action,
    actorName,
    subjectName,
    summary,
  }));
}

/** What a promise was refused with. */
export async function refusalOf(work: Promise<unknown>): Promise<{ field?: string; message: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("It was not refused.");
}
