import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/*
 * What must be read again, and is a secret, lies sealed in the database: whoever gets hold of a copy of that alone can
 * do nothing with it. AES-256-GCM, so that what was changed does not open.
 */

const nonceLength = 12;
const tagLength = 16;

/** Seals a text with a key of 32 bytes. @param bound what it belongs to: it opens for nothing else */
export function seal(text: string, key: Buffer, bound: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Opens what `seal` made. @throws when it was made with another key, for something else, or was changed */
export function unseal(sealed: string, key: Buffer, bound: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const tagEnd = nonceLength + tagLength;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(nonceLength, tagEnd));
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString("utf8");
}
