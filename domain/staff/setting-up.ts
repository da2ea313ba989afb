import { and, eq, gt, isNull } from "drizzle-orm";
import { transaction } from "#db/client.ts";
import { staffTokens } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import { settings } from "#platform/env.ts";
import { hashPassword } from "#platform/password.ts";
import { tokenHash } from "#platform/tokens.ts";
import { hasAdministrator, makeAccount, requireAddress, requireFitPassword } from "./accounts.ts";
import { findToken, issueToken } from "./one-time-tokens.ts";
import { type NextStep, nextStep } from "./signing-in.ts";

/* The first administrator: whoever can read what the start prints makes the account that makes all others. */

/** Makes a link to set up the first administrator. @returns undefined when there is one */
export async function makeSetUpLink(now: Date): Promise<string | undefined> {
  if (await hasAdministrator()) return undefined;
  const token = await transaction((tx) => issueToken(tx, "set-up", null, now));
  return `${settings().siteUrl}/admin/set-up?token=${token}`;
}

/** Whether a set-up link is still good. */
export const isSetUpDue = async (token: string, now: Date): Promise<boolean> =>
  (await findToken("set-up", token, now)) !== undefined && !(await hasAdministrator());

const over = "This link has been used, or there is an administrator already.";

/**
 * Makes the first administrator. With it every set-up link is used up, of however many starts.
 * @returns the step that signs them in
 * @throws Refusal
 */
export async function setUpAdministrator(
  input: { token: string; name: string; email: string; password: string },
  now: Date,
): Promise<NextStep> {
  const { token, name, password } = input;
  if (!(await isSetUpDue(token, now))) throw new Refusal(over);
  const address = requireAddress(input.email);
  requireFitPassword(password, { name, email: address.typed });
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    // All of them in one statement: of two who hold different links the second finds none.
    const used = await tx
      .update(staffTokens)
      .set({ usedAt: now })
      .where(and(eq(staffTokens.kind, "set-up"), isNull(staffTokens.usedAt), gt(staffTokens.expiresAt, now)))
      .returning({ tokenHash: staffTokens.tokenHash });
    const isAmong = used.some((each) => each.tokenHash === tokenHash(token));
    if (!isAmong || (await hasAdministrator(tx))) throw new Refusal(over);
    const person = await makeAccount(tx, { address, name, role: "admin", passwordHash }, now);
    const actor = { kind: "staff", id: person.id, name, role: "admin" } as const;
    const subject = { kind: "staff", id: person.id, name } as const;
    const summary = "the first administrator, by the link that the start printed";
    await writeLog(tx, actor, { action: "staff.set-up", subject, summary }, now);
    return nextStep(tx, person, now);
  });
}
