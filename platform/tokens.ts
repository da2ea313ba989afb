import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/*
 * Words that stand for a right, for the addresses in mails. They never reach a log or a table.
 */

/** A token nobody can guess: 32 random bytes, as 43 letters that need no escaping. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token instead of it: its SHA-256, hexadecimal. A random token needs neither salt nor stretching. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The same, for what shall be found with this key alone. */
export const keyedHash = (token: string, key: string): string =>
  createHmac("sha256", key).update(token).digest("hex");

const macLength = 32;

const mac = (statement: string, key: Buffer) => createHmac("sha256", key).update(statement).digest();

/** Signs a short statement with HMAC-SHA-256: a token that holds the statement, and that only the key can make. */
export function signedToken(statement: string, key: Buffer): string {
  return Buffer.concat([mac(statement, key), Buffer.from(statement)]).toString("base64url");
}

/** The statement a token holds, or undefined when the key did not sign it. Takes equally long for every forgery. */
export function readSignedToken(token: string, key: Buffer): string | undefined {
  if (!/^[\w-]{44,200}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const statement = bytes.subarray(macLength).toString();
  return timingSafeEqual(bytes.subarray(0, macLength), mac(statement, key)) ? statement : undefined;
}
