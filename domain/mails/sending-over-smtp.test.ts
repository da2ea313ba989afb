import { asc } from "drizzle-orm";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, transaction } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { subscribers } from "#db/schema/subscribers.ts";
import { emptyDatabase } from "#db/testing.ts";
import { queueMail } from "./queueing.ts";
import { sendDueMails } from "./sending.ts";

// Before the settings are read, which imports already do. The port is free as long as nobody else is told it.
const port = await vi.hoisted(async () => {
  const { createServer } = await import("node:net");
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  const free = typeof address === "object" && address ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${free}`;
  process.env.MAIL_FROM = "The Valley Paper <news@valley.example>";
  return free;
});

const begin = new Date("2026-03-02T08:00:00.000Z");
const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

let server: SMTPServer | undefined;

async function serve(options: SMTPServerOptions): Promise<ParsedMail[]> {
  const received: ParsedMail[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      }, done);
    },
    ...options,
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(port, "127.0.0.1", resolve));
  return received;
}

async function stopServing(): Promise<void> {
  const listening = server;
  server = undefined;
  if (listening) await new Promise<void>((resolve) => listening.close(resolve));
}

const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

beforeEach(emptyDatabase);
afterEach(stopServing);

async function queue(recipient = "reader@example.org"): Promise<void> {
  await transaction(async (tx) => {
    const [subscriber] = await tx
      .insert(subscribers)
      .values({ email: recipient, emailKey: recipient, state: "pending", createdAt: begin })
      .returning();
    const content = {
      subject: "Confirm",
      html: "<p>secret-token</p>",
      text: "secret-token",
      headers: { "List-Unsubscribe": "<https://paper.example/u>" },
    };
    await queueMail(
      tx,
      { kind: "confirmation", recipient, subscriberId: subscriber?.id ?? 0, content },
      begin,
    );
  });
}

const ledger = () => db.select().from(mails).orderBy(asc(mails.id));

test("a mail reaches the server as it was written", async () => {
  const received = await serve({});
  await queue();
  await sendDueMails(begin);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    subject: "Confirm",
    from: { value: [{ name: "The Valley Paper", address: "news@valley.example" }] },
    to: { value: [{ address: "reader@example.org" }] },
    date: begin,
  });
  expect(received[0]?.messageId).toMatch(/@valley\.example>$/);
  expect(received[0]?.headerLines.map(({ key }) => key)).toContain("list-unsubscribe");
  expect(await ledger()).toMatchObject([{ state: "sent", content: null }]);
});

test("while the server is away a mail waits, longer each time, for close to three days", async () => {
  await queue();
  const waits: number[] = [];
  for (let at = begin; ; ) {
    await sendDueMails(at);
    const [mail] = await ledger();
    if (mail?.state !== "waiting") break;
    expect(mail.lastError).toBe("ESOCKET CONN");
    const wait = mail.dueAt.getTime() - at.getTime();
    waits.push(Math.round(wait / seconds) * seconds);
    at = mail.dueAt;
  }
  expect(waits).toEqual([
    5 * seconds,
    30 * seconds,
    2 * minutes,
    10 * minutes,
    1 * hours,
    6 * hours,
    12 * hours,
    24 * hours,
    24 * hours,
  ]);
  expect(await ledger()).toMatchObject([{ state: "failed", attempts: 10, content: null }]);
});

test("a mail that is sent again has the same Message-ID", async () => {
  let refuse = true;
  const ids: (string | undefined)[] = [];
  await serve({
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        ids.push(mail.messageId);
        done(refuse ? reply(451, "try again later") : undefined);
      }, done);
    },
  });
  await queue();
  await sendDueMails(begin);
  refuse = false;
  await sendDueMails(new Date(begin.getTime() + 6 * seconds));
  expect(await ledger()).toMatchObject([{ state: "sent", attempts: 2, lastError: null }]);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});

test("a recipient whom the server refuses for good is not tried again, and the note names nobody", async () => {
  await serve({
    onRcptTo: ({ address }, _session, done) => done(reply(550, `5.1.1 <${address}> has no mailbox here`)),
  });
  await queue();
  await sendDueMails(begin);
  const [mail] = await ledger();
  expect(mail).toMatchObject({ state: "failed", attempts: 1, content: null });
  expect(mail?.lastError).toBe("EENVELOPE 550 5.1.1 RCPT TO");
});

test.each([
  ["a full mailbox", 452],
  ["a missing sign-in", 530],
])("%s (%i) is tried again", async (_what, code) => {
  await serve({ onRcptTo: (_address, _session, done) => done(reply(code, "no")) });
  await queue();
  await sendDueMails(begin);
  expect(await ledger()).toMatchObject([{ state: "waiting", attempts: 1 }]);
});

test("a sender whom the server refuses is ours to mend: the mail waits", async () => {
  await serve({ onMailFrom: (_address, _session, done) => done(reply(550, "not from you")) });
  await queue();
  await sendDueMails(begin);
  expect(await ledger()).toMatchObject([{ state: "waiting", attempts: 1 }]);
});

test("one recipient's trouble keeps no other waiting", async () => {
  let release: (() => void) | undefined;
  const received = await serve({
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith("slow")) release = done;
      else done();
    },
  });
  await queue("slow@example.org");
  const slow = sendDueMails(begin);
  await vi.waitFor(() => expect(release).toBeDefined());
  await queue("quick@example.org");
  await sendDueMails(begin);
  expect(received.map(({ to }) => [to].flat()[0]?.text)).toEqual(["quick@example.org"]);
  release?.();
  await slow;
  expect(await ledger()).toMatchObject([{ state: "sent" }, { state: "sent" }]);
});
