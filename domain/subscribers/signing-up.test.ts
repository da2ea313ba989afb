import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { confirmations, consents, subscribers, subscriptions } from "#db/schema/subscribers.ts";
import { findPage } from "#domain/pages/for-readers.ts";
import { settings } from "#platform/env.ts";
import { onPoke } from "#platform/poke.ts";
import { tokenHash } from "#platform/tokens.ts";
import { confirmSignUp } from "./confirming.ts";
import { unsubscribe } from "./one-click-unsubscribe.ts";
import { signUp } from "./signing-up.ts";
import {
  day,
  filledIn,
  later,
  makePaper,
  minute,
  now,
  origin,
  publish,
  readOutbox,
  signUpAt,
  tokenIn,
} from "./testing.ts";

beforeEach(makePaper);

const all = {
  subscribers: () => db.select().from(subscribers),
  consents: () => db.select().from(consents).orderBy(asc(consents.id)),
  confirmations: () => db.select().from(confirmations),
  mails: () => db.select().from(mails).orderBy(asc(mails.id)),
};

describe("a new reader", () => {
  test("becomes a pending subscriber who receives nothing yet", async () => {
    await signUp({ ...filledIn, email: "Reader@Example.org" }, origin, now);
    expect(await all.subscribers()).toMatchObject([
      { email: "Reader@Example.org", emailKey: "reader@example.org", state: "pending", confirmedAt: null },
    ]);
    expect(await db.select().from(subscriptions)).toEqual([]);
  });

  test("gets a receipt that holds what was agreed to, and a network instead of an address", async () => {
    await signUp(filledIn, origin, now);
    const [receipt] = await all.consents();
    expect(receipt).toMatchObject({
      givenAt: now,
      wording: "I agree with the Terms and conditions and the Privacy policy",
      newsletters: ["The Morning"],
      termsVersion: 1,
      termsHash: (await findPage("terms"))?.hash,
      privacyVersion: 1,
      privacyHash: (await findPage("privacy"))?.hash,
      page: "/world/harbour-opens",
      network: "203.0.113.0/24",
    });
  });

  test("gets a mail with a link, of which only the hash is kept", async () => {
    const mail = await signUpAt(now);
    const token = tokenIn(mail, "confirm");
    const [confirmation] = await all.confirmations();
    expect(confirmation).toMatchObject({
      tokenHash: tokenHash(token),
      expiresAt: later(7 * day),
      usedAt: null,
    });
    expect(JSON.stringify(await all.mails())).not.toContain(token);
  });

  test("is written to as soon as it is committed", async () => {
    let poked = 0;
    const stop = onPoke(() => poked++);
    await signUp(filledIn, origin, now);
    stop();
    expect(poked).toBe(1);
  });
});

test("the mail says what it is, in text and HTML, with the headers that mail programs know", async () => {
  const mail = await signUpAt(now, { newsletters: ["morning", "science"] });
  const address = `${settings().siteUrl}/newsletters/confirm/${tokenIn(mail, "confirm")}`;
  expect(mail?.subject).toBe("Confirm your subscription to The Judean");
  expect(mail?.from?.text).toContain("The Judean");
  expect(mail?.to).toMatchObject({ value: [{ address: "reader@example.org" }] });
  for (const said of [mail?.text, mail?.html || ""]) {
    expect(said).toContain("The Judean");
    expect(said).toContain(address);
    expect(said).toContain("The Morning and The Week in Science");
    expect(said).toContain("good for 7 days");
    expect(said).toMatch(/ignore this mail/);
  }
  const headers = mail?.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, " ")) ?? [];
  const leave = `${settings().siteUrl}/newsletters/unsubscribe/${tokenIn(mail, "unsubscribe")}`;
  expect(headers).toContain(`List-Unsubscribe: <${leave}>`);
  expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(headers).toContain("Auto-Submitted: auto-generated");
});

describe("an address that is known", () => {
  test("however it is written, stays one subscriber", async () => {
    await signUp(filledIn, origin, now);
    await signUp({ ...filledIn, email: "READER@example.org" }, origin, later(minute));
    expect(await all.subscribers()).toHaveLength(1);
    expect(await all.mails()).toHaveLength(2);
  });

  test("is made once by two sign-ups at the same time", async () => {
    await Promise.all([signUp(filledIn, origin, now), signUp(filledIn, origin, later(1))]);
    expect(await all.subscribers()).toHaveLength(1);
    expect(await all.consents()).toHaveLength(2);
  });

  test("is written to three times within an hour, and no more", async () => {
    for (let count = 0; count < 5; count++) await signUp(filledIn, origin, later(count * minute));
    expect(await all.mails()).toHaveLength(3);
    expect(await all.consents()).toHaveLength(3);
    await signUp(filledIn, origin, later(61 * minute));
    expect(await all.mails()).toHaveLength(4);
  });

  test("that is confirmed is asked to confirm what is new to it, and keeps the rest meanwhile", async () => {
    await confirmSignUp(tokenIn(await signUpAt(now), "confirm"), now);
    const mail = await signUpAt(later(minute), { newsletters: ["morning", "science"] });
    expect(mail?.subject).toBe("Confirm your newsletters from The Judean");
    expect(mail?.text).toContain("The Week in Science");
    expect(mail?.text).not.toContain("The Morning");
    expect(await db.select().from(subscriptions)).toHaveLength(1);
    await confirmSignUp(tokenIn(mail, "confirm"), later(minute));
    expect(await db.select().from(subscriptions)).toHaveLength(2);
  });

  test("that has all it asks for is told so, with the way to its preferences", async () => {
    await confirmSignUp(tokenIn(await signUpAt(now), "confirm"), now);
    const mail = await signUpAt(later(minute));
    expect(mail?.subject).toBe("You already receive newsletters from The Judean");
    expect(tokenIn(mail, "preferences")).toBeTruthy();
    expect(await all.consents()).toHaveLength(1);
  });

  test("that has left comes back only by its mail", async () => {
    const mail = await signUpAt(now);
    await confirmSignUp(tokenIn(mail, "confirm"), now);
    await unsubscribe(tokenIn(mail, "unsubscribe"), now);
    const again = await signUpAt(later(minute));
    expect(await all.subscribers()).toMatchObject([{ state: "unsubscribed" }]);
    await confirmSignUp(tokenIn(again, "confirm"), later(minute));
    expect(await all.subscribers()).toMatchObject([{ state: "confirmed" }]);
  });
});

describe("a form is refused", () => {
  const refusalOf = (changed: Partial<typeof filledIn>) =>
    expect(signUp({ ...filledIn, ...changed }, origin, now)).rejects;

  test("at the agreement, when the terms have changed since they were seen", async () => {
    await publish("terms", "Be kinder.");
    await refusalOf({}).toMatchObject({
      field: "agreement",
      message: expect.stringContaining("Terms and conditions have"),
    });
    expect(await all.subscribers()).toEqual([]);
    await signUp({ ...filledIn, termsVersion: 2 }, origin, now);
    expect(await all.consents()).toMatchObject([{ termsVersion: 2, privacyVersion: 1 }]);
  });

  test("at the agreement, when it names a version that never was", async () => {
    await refusalOf({ privacyVersion: 9 }).toMatchObject({ field: "agreement" });
  });

  test("at the newsletters, when one of them isn't there", async () => {
    await refusalOf({ newsletters: ["morning", "evening"] }).toMatchObject({ field: "newsletters" });
    await refusalOf({ newsletters: [] }).toMatchObject({ field: "newsletters" });
  });

  test("at the address, when it is none", async () => {
    await refusalOf({ email: "reader" }).toMatchObject({ field: "email" });
  });
});

test("what a program fills in is taken without a word, and nothing is kept", async () => {
  await expect(
    signUp({ ...filledIn, website: "https://spam.example" }, origin, now),
  ).resolves.toBeUndefined();
  expect(await all.subscribers()).toEqual([]);
  expect(await all.mails()).toEqual([]);
  expect(await readOutbox()).toEqual([]);
});

test("the address that was confirmed is written to, however it is typed later", async () => {
  await confirmSignUp(tokenIn(await signUpAt(now), "confirm"), now);
  await signUp({ ...filledIn, email: "READER@EXAMPLE.ORG", newsletters: ["science"] }, origin, later(minute));
  const [newest] = await db.select().from(mails).where(eq(mails.state, "waiting"));
  expect(newest?.recipient).toBe("reader@example.org");
});
