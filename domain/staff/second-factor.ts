import { and, eq, isNull, lt, or } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Writer } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { seal, unseal } from "#platform/sealing.ts";
import { secretKey } from "#platform/secrets.ts";

/*
 * The second factor: a code that an app makes of a shared secret and the time, RFC 6238 with its defaults. The secret lies
 * sealed in the database; the key is kept apart from it, in `DATA_DIR`.
 */

/** Seconds that a code is shown for. */
const period = 30;

/** How many steps a clock may be off, either way. RFC 6238, 5.2 */
const tolerance = 1;

const factorKey = () => secretKey("second-factor");

/** Makes the key of the factors, or reads it, so that a damaged one stops the start. @throws DamagedKey */
export const prepareFactors = (): void => void factorKey();

const belongsTo = (staffId: number) => `second factor of ${staffId}`;

/** A new secret, sealed for its owner. */
export const newFactorSecret = (staffId: number): string =>
  seal(new Secret({ size: 20 }).base32, factorKey(), belongsTo(staffId));

/** The secret as apps take it, in Base32. */
export const openFactorSecret = (staffId: number, sealed: string): string =>
  unseal(sealed, factorKey(), belongsTo(staffId));

const totpOf = (secret: string, issuer = "", label = "") =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label, period, digits: 6, algorithm: "SHA1" });

/** The address that an app reads from the picture. */
export const factorAddress = (secret: string, issuer: string, email: string): string =>
  totpOf(secret, issuer, email).toString();

/** The code of an instant: what an app would show. */
export const codeAt = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() });

/** Codes as people type them, without what apps put between the digits. */
const digitsOf = (code: string) => code.replace(/[\s-]/g, "");

/** Which step's code this is, near `now`; undefined when none's. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const token = digitsOf(code);
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: tolerance });
  return delta === null ? undefined : Math.floor(now.getTime() / 1_000 / period) + delta;
}

interface FactorOwner {
  id: number;
  totpSecret: string | null;
}

/** Takes a code, if it is right and none of its step or a later one was taken before. */
export async function takeCode(tx: Writer, owner: FactorOwner, code: string, now: Date): Promise<boolean> {
  if (!owner.totpSecret) return false;
  const step = stepOf(openFactorSecret(owner.id, owner.totpSecret), code, now);
  if (step === undefined) return false;
  const taken = await tx
    .update(staff)
    .set({ totpLastStep: step })
    .where(and(eq(staff.id, owner.id), or(isNull(staff.totpLastStep), lt(staff.totpLastStep, step))))
    .returning({ id: staff.id });
  return taken.length === 1;
}
