import { eq } from "drizzle-orm";
import { transaction } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import type { Role } from "#domain/staff/actor.ts";
import { newFactorSecret, openFactorSecret } from "#domain/staff/second-factor.ts";
import { hashPassword } from "#platform/password.ts";
import { type Colleague, colleague } from "./newsroom.ts";

/* People of the newsroom for stories about signing in. */

export const goodPassword = "seven herons over the weir";

/** A colleague who can sign in by `goodPassword`. @param name one that no other story uses */
export async function colleagueWithPassword(role: Role, name: string): Promise<Colleague> {
  const person = await colleague(role, name);
  const passwordHash = await hashPassword(goodPassword);
  await transaction((tx) => tx.update(staff).set({ passwordHash }).where(eq(staff.id, person.id)));
  return person;
}

/** Gives a colleague a second factor. @returns its secret, in Base32 */
export async function giveFactor(person: Colleague): Promise<string> {
  const sealed = newFactorSecret(person.id);
  await transaction((tx) =>
    tx
      .update(staff)
      .set({ totpSecret: sealed, totpConfirmedAt: new Date(), totpLastStep: null })
      .where(eq(staff.id, person.id)),
  );
  return openFactorSecret(person.id, sealed);
}
