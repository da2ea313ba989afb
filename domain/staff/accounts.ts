import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Reader, type Writer } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { Refusal } from "#domain/refusal.ts";
import { type EmailAddress, parseEmailAddress } from "#domain/subscribers/email-address.ts";
import { unfitAddress } from "#domain/subscribers/sign-up-form.ts";
import { forgiveAttempts } from "./attempts.ts";
import { voidTokens } from "./one-time-tokens.ts";
import { unfitPassword } from "./password-rules.ts";
import { endSessionsOf } from "./sessions.ts";

/* What the commands about accounts have in common. */

export type StaffRow = typeof staff.$inferSelect;

/** Reads an address. @throws Refusal for what is none */
export function requireAddress(text: string): EmailAddress {
  const address = parseEmailAddress(text);
  if (!address) throw new Refusal(unfitAddress, "email");
  return address;
}

/** @throws Refusal that says what is wrong with a password that was chosen */
export function requireFitPassword(
  password: string,
  owner: { name: string; email: string },
  field = "password",
): void {
  const unfit = unfitPassword(password, owner);
  if (unfit) throw new Refusal(unfit, field);
}

/** Makes an account. @throws Refusal when there is one with this address */
export async function makeAccount(
  tx: Writer,
  { address, ...rest }: { address: EmailAddress } & Pick<StaffRow, "name" | "role" | "passwordHash">,
  now: Date,
): Promise<StaffRow> {
  const [made] = await tx
    .insert(staff)
    .values({ ...rest, email: address.typed, emailKey: address.key, createdAt: now })
    .onConflictDoNothing({ target: staff.emailKey })
    .returning();
  if (!made) throw new Refusal("There is an account with this address already.", "email");
  return made;
}

/** Somebody's row; undefined when there is no such account. */
export async function loadAccount(reader: Reader, staffId: number): Promise<StaffRow | undefined> {
  const [person] = await reader.select().from(staff).where(eq(staff.id, staffId)).limit(1);
  return person;
}

const isAdministrator = and(eq(staff.role, "admin"), isNull(staff.disabledAt), isNotNull(staff.passwordHash));

/** Whether there is somebody who can let others in. */
export async function hasAdministrator(reader: Reader = db): Promise<boolean> {
  const [one] = await reader.select({ id: staff.id }).from(staff).where(isAdministrator).limit(1);
  return one !== undefined;
}

/**
 * Holds the rows of all administrators until the transaction ends: of two who demote each other at the same time the second
 * then finds the first done. Call it before anything is changed.
 */
export async function holdAdministrators(tx: Writer): Promise<void> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.role, "admin"))
    .orderBy(asc(staff.id));
  // One by one, in one order: whoever else holds them does so in the same.
  for (const { id } of rows)
    await tx
      .update(staff)
      .set({ version: sql`${staff.version}` })
      .where(eq(staff.id, id));
}

/** @throws Refusal when what was changed leaves the newsroom without an administrator */
export async function requireAnAdministrator(tx: Writer, name: string): Promise<void> {
  if (!(await hasAdministrator(tx)))
    throw new Refusal(`${name} is the last administrator. Make somebody else one first.`);
}

/**
 * Gives an account a password. Everything that the old one opened ends: sessions, links, steps under way. Whoever guessed at
 * it meanwhile keeps nobody waiting any more.
 * @param goesOn the session in which it was done
 */
export async function setPassword(
  tx: Writer,
  { id, emailKey }: Pick<StaffRow, "id" | "emailKey">,
  passwordHash: string,
  goesOn?: number,
): Promise<void> {
  await tx
    .update(staff)
    .set({ passwordHash, version: sql`${staff.version} + 1` })
    .where(eq(staff.id, id));
  await endSessionsOf(tx, id, goesOn);
  await voidTokens(tx, id, ["invitation", "password reset", "code", "ticket"]);
  await forgiveAttempts(tx, { kind: "password", account: emailKey, knownDevice: undefined });
}
