import { execFile } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { asc, eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { beforeEach, expect, test } from "vitest";
import { closeDatabase, db, transaction } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { subscribers } from "#db/schema/subscribers.ts";
import { emptyDatabase } from "#db/testing.ts";
import { settings } from "#platform/env.ts";
import { onPoke } from "#platform/poke.ts";
import { queueMail } from "./queueing.ts";
import { sendDueMails } from "./sending.ts";

const now = new Date("2026-03-02T08:00:00.000Z");
const outbox = () => join(settings().dataDir, "outbox");

beforeEach(emptyDatabase);

async function queue(recipient: string): Promise<void> {
  await transaction(async (tx) => {
    const [subscriber] = await tx
      .insert(subscribers)
      .values({ email: recipient, emailKey: recipient, state: "pending", createdAt: now })
      .returning();
    const content = { subject: "Hello", html: "<p>Hello</p>", text: "Hello", headers: { "X-Kind": "test" } };
    await queueMail(tx, { kind: "confirmation", recipient, subscriberId: subscriber?.id ?? 0, content }, now);
  });
}

const ledger = () => db.select().from(mails).orderBy(asc(mails.id));

test("a mail becomes a whole file in the outbox, and what it said is forgotten", async () => {
  await queue("reader@example.org");
  await sendDueMails(now);
  const [mail] = await ledger();
  expect(mail).toMatchObject({ state: "sent", attempts: 1, content: null, lastError: null });

  const names = readdirSync(outbox());
  expect(names).toEqual([`2026-03-02T08-00-00.000Z-${mail?.id}.eml`]);
  const path = join(outbox(), names[0] ?? "");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const parsed = await simpleParser(readFileSync(path));
  expect(parsed).toMatchObject({ subject: "Hello", date: now });
  expect(parsed.headers.get("x-kind")).toBe("test");
  expect(parsed.messageId).toMatch(/^<\d+\.\w+@localhost>$/);
});

test("a mail is sent once, however many look for it at the same time", async () => {
  for (let count = 0; count < 20; count++) await queue(`reader${count}@example.org`);
  await Promise.all([sendDueMails(now), sendDueMails(now), sendDueMails(now)]);
  await sendDueMails(now);
  const sent = await ledger();
  expect(sent.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(new Array(20).fill("sent 1"));
});

test("a mail whose transaction fails is never sent, and nobody is told", async () => {
  let poked = 0;
  const stop = onPoke(() => poked++);
  const failing = transaction(async (tx) => {
    const content = { subject: "", html: "", text: "", headers: {} };
    const [subscriber] = await tx
      .insert(subscribers)
      .values({ email: "a@b.example", emailKey: "a@b.example", state: "pending", createdAt: now })
      .returning();
    await queueMail(
      tx,
      { kind: "confirmation", recipient: "a@b.example", subscriberId: subscriber?.id ?? 0, content },
      now,
    );
    throw new Error("after all not");
  });
  await expect(failing).rejects.toThrow("after all not");
  stop();
  expect(poked).toBe(0);
  expect(await ledger()).toEqual([]);
});

test("a mail that another process has claimed is left to it until the claim runs out", async () => {
  await queue("reader@example.org");
  await transaction(async (tx) => {
    await tx
      .update(mails)
      .set({ attempts: 1, dueAt: new Date(now.getTime() + 180_000) })
      .where(eq(mails.state, "waiting"));
  });
  await sendDueMails(new Date(now.getTime() + 179_000));
  expect(await ledger()).toMatchObject([{ state: "waiting" }]);
  await sendDueMails(new Date(now.getTime() + 180_000));
  expect(await ledger()).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("mails that wait are sent after a restart", async () => {
  await queue("reader@example.org");
  await closeDatabase();
  await sendDueMails(now);
  expect(await ledger()).toMatchObject([{ state: "sent" }]);
});

test("a mail that another process claims between our look and our claim is left to it", async () => {
  await queue("reader@example.org");
  let commit = () => {};
  const committing = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const other = transaction(async (tx) => {
    await tx.update(mails).set({ attempts: 1, dueAt: new Date(now.getTime() + 180_000) });
    await committing;
  });
  const ours = sendDueMails(now);
  // Long enough for our look, which still sees the mail as it was; nothing tells when that has happened.
  setTimeout(commit, 200);
  await Promise.all([other, ours]);
  expect(await ledger()).toMatchObject([{ state: "waiting", attempts: 1 }]);
});

test("two processes at once send each mail once", { timeout: 30_000 }, async () => {
  for (let count = 0; count < 40; count++) await queue(`reader${count}@example.org`);
  const sender = JSON.stringify(new URL("./sending.ts", import.meta.url).href);
  const script = `const { sendDueMails } = await import(${sender}); await sendDueMails(new Date(${now.getTime()})); process.exit()`;
  const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  await Promise.all([run(), run()]);
  const sent = await ledger();
  expect(sent.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(new Array(40).fill("sent 1"));
});
