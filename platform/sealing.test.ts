import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { seal, unseal } from "./sealing.ts";

const key = randomBytes(32);

test("what was sealed is opened by its key, for what it belongs to", () => {
  const sealed = seal("a secret", key, "somebody");
  expect(sealed).not.toContain("secret");
  expect(unseal(sealed, key, "somebody")).toBe("a secret");
});

test("the same text is never sealed alike", () => {
  expect(seal("a secret", key, "somebody")).not.toBe(seal("a secret", key, "somebody"));
});

test("another key, another owner and a changed letter open nothing", () => {
  const sealed = seal("a secret", key, "somebody");
  expect(() => unseal(sealed, randomBytes(32), "somebody")).toThrow();
  expect(() => unseal(sealed, key, "somebody else")).toThrow();
  const bytes = Buffer.from(sealed, "base64url");
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  expect(() => unseal(bytes.toString("base64url"), key, "somebody")).toThrow();
  expect(() => unseal(sealed.slice(0, 20), key, "somebody")).toThrow();
});
