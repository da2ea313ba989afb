import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Writer } from "#db/client.ts";
import { recoveryCodes } from "#db/schema/staff.ts";
import { tokenHash } from "#platform/tokens.ts";

/* Codes that stand in for the second factor when the phone is gone: shown once, each good once. */

const howMany = 10;

/** Crockford's letters: none looks like another. 10 of them are 50 bits. https://www.crockford.com/base32.html */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

function newCode(): string {
  const code = Array.from(randomBytes(10), (byte) => letters[byte % letters.length]).join("");
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** A code as it was shown, however it is typed. */
const asShown = (code: string) =>
  code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "")
    .replace(/o/g, "0")
    .replace(/[il]/g, "1");

const codeHash = (staffId: number, code: string) => tokenHash(`${staffId}:${asShown(code)}`);

/** Makes somebody's codes anew; those of before are void. @returns them, to be shown once */
export async function makeRecoveryCodes(tx: Writer, staffId: number): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
  const codes = Array.from({ length: howMany }, newCode);
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ staffId, codeHash: codeHash(staffId, code), usedAt: null })));
  return codes;
}

/** Forgets somebody's codes, with the factor they stood in for. */
export async function dropRecoveryCodes(tx: Writer, staffId: number): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
}

/** Uses a code up. @returns whether it was one */
export async function takeRecoveryCode(
  tx: Writer,
  staffId: number,
  code: string,
  now: Date,
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.staffId, staffId),
        eq(recoveryCodes.codeHash, codeHash(staffId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return used.length === 1;
}

/** How many codes somebody has left. */
export async function countRecoveryCodes(
  staffId: number,
  reader: Pick<typeof db, "select"> = db,
): Promise<number> {
  const left = await reader
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)))
    .limit(howMany);
  return left.length;
}
