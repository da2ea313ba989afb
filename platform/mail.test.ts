import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { settings } from "./env.ts";
import { deliverMail, describeFailure, isPermanent, type OutgoingMail } from "./mail.ts";

const outbox = () => join(settings().dataDir, "outbox");

const mail: OutgoingMail = {
  id: 7,
  writtenAt: new Date("2026-03-02T08:00:00.000Z"),
  recipient: "reader@example.org",
  subject: "Confirm",
  html: "<p>Hello</p>",
  text: `Confirm:\nhttps://paper.example/newsletters/confirm/${"x".repeat(43)}\n`,
  headers: { "List-Unsubscribe": `<https://paper.example/newsletters/unsubscribe/${"y".repeat(72)}>` },
};

test("a plain text stays readable as it lies there, addresses whole", async () => {
  await deliverMail(mail);
  const raw = readFileSync(join(outbox(), "2026-03-02T08-00-00.000Z-7.eml"), "latin1");
  expect(raw).toContain(`https://paper.example/newsletters/confirm/${"x".repeat(43)}\r\n`);
  expect(raw).toContain(`<https://paper.example/newsletters/unsubscribe/${"y".repeat(72)}>`);
});

test("nothing half-written is ever seen, and a second attempt makes no second file", async () => {
  await deliverMail(mail);
  await deliverMail(mail);
  expect(readdirSync(outbox())).toEqual(["2026-03-02T08-00-00.000Z-7.eml"]);
});

test("an outbox that can't be written to fails the mail", async () => {
  rmSync(outbox(), { recursive: true, force: true });
  writeFileSync(outbox(), "in the way");
  await expect(deliverMail(mail)).rejects.toMatchObject({ code: expect.stringMatching(/EEXIST|ENOTDIR/) });
  rmSync(outbox());
  mkdirSync(outbox());
});

test("a recipient can't smuggle in another", async () => {
  await deliverMail({ ...mail, id: 8, recipient: "a@example.org, b@example.org" });
  const raw = readFileSync(join(outbox(), "2026-03-02T08-00-00.000Z-8.eml"), "latin1");
  expect(/^To: (.*)$/m.exec(raw)?.[1]).not.toMatch(/^a@example\.org, b@example\.org/);
});

test("failures are told in codes, never in words that may name somebody", () => {
  const error = Object.assign(new Error("no such user reader@example.org"), {
    code: "EENVELOPE",
    responseCode: 550,
    response: "550 5.1.1 <reader@example.org> unknown",
    command: "RCPT TO",
  });
  expect(describeFailure(error)).toBe("EENVELOPE 550 5.1.1 RCPT TO");
  expect(isPermanent(error)).toBe(true);
  expect(describeFailure(new Error("reader@example.org"))).toBe("unknown error");
  expect(isPermanent(new Error("no idea"))).toBe(false);
});
