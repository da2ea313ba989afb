import { expect, test } from "vitest";
import { hashPassword, isPassword } from "./password.ts";

test("a password is kept as argon2id, with what it cost, and never twice alike", async () => {
  const [one, other] = await Promise.all([hashPassword("nine otters"), hashPassword("nine otters")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test("a password fits the hash it was made of, and no other", async () => {
  const kept = await hashPassword("nine otters in a bathtub");
  expect(await isPassword("nine otters in a bathtub", kept)).toBe(true);
  expect(await isPassword("nine otters in a bathtub ", kept)).toBe(false);
  expect(await isPassword("", kept)).toBe(false);
});

test("it does not matter how a keyboard composes its letters", async () => {
  const kept = await hashPassword("caf\u00e9 au lait noir");
  expect(await isPassword("cafe\u0301 au lait noir", kept)).toBe(true);
});

test("without a hash no password fits, not even the one that is checked instead", async () => {
  expect(await isPassword("nobody's", null)).toBe(false);
  expect(await isPassword("nobody's", undefined)).toBe(false);
});

test("what is cut off to be checked does not fit", async () => {
  const long = "x".repeat(200);
  const kept = await hashPassword(long);
  expect(await isPassword(long, kept)).toBe(true);
  expect(await isPassword(`${long}y`, kept)).toBe(false);
});
