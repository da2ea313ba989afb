import { type Algorithm, hash, verify } from "@node-rs/argon2";

/*
 * Passwords are kept as argon2id, with OWASP's parameters, in the form that names them (PHC).
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */

// The package declares its enum for a compiler that sees all files at once; 2 is Argon2id.
const argon2id = 2 as Algorithm;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The longest password that is taken, in characters: hashing more only costs time. */
export const longestPassword = 200;

/** The same password however a keyboard composes its letters (NIST SP 800-63B, 3.1.1.2). */
const composed = (password: string) => password.normalize("NFKC");

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(composed(password), cost);

let nobodys: Promise<string> | undefined;

/**
 * Whether a password is the one a hash was made of. Without a hash it isn't, and that takes as long to find out: the time
 * of an answer must not tell whether an account exists.
 */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  nobodys ??= hashPassword("nobody's");
  const fits = await verify(kept ?? (await nobodys), composed(password.slice(0, longestPassword + 1)));
  return fits && typeof kept === "string" && password.length <= longestPassword;
}
