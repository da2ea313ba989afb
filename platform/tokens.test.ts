import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { randomToken, readSignedToken, signedToken, tokenHash } from "./tokens.ts";

const key = randomBytes(32);

test("tokens are 43 letters that need no escaping, each another", () => {
  const tokens = Array.from({ length: 100 }, randomToken);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  expect(new Set(tokens).size).toBe(100);
});

test("the hash of a token is its SHA-256", () => {
  expect(tokenHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a signed token holds its statement", () => {
  expect(readSignedToken(signedToken("preferences:42", key), key)).toBe("preferences:42");
});

test("a statement, a signature or a key that isn't the one is not read", () => {
  const token = signedToken("preferences:42", key);
  const bytes = Buffer.from(token, "base64url");
  for (let place = 0; place < bytes.length; place++) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(readSignedToken(changed.toString("base64url"), key)).toBeUndefined();
  }
  expect(readSignedToken(token, randomBytes(32))).toBeUndefined();
  expect(readSignedToken("", key)).toBeUndefined();
  expect(readSignedToken("/../etc", key)).toBeUndefined();
  expect(readSignedToken("A".repeat(5_000), key)).toBeUndefined();
});
