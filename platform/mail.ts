import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createTransport, type SendMailOptions } from "nodemailer";
import { settings } from "./env.ts";

/*
 * Mail on its way out: to the SMTP server of `SMTP_URL`, or as a file in `DATA_DIR/outbox`.
 */

export interface OutgoingMail {
  /** Of its row: with `writtenAt` it makes the Message-ID, so that a mail sent twice can be recognised as one. */
  id: number;
  writtenAt: Date;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

/** How long an SMTP server may stay silent, in milliseconds. */
const patience = 20_000;
/** How long a mail may take in all: a server that says a word now and then would hold it for ever. */
const longestDelivery = 60_000;

/**
 * Hands a mail over. Once this has returned, the mail is with the server, or whole in the outbox.
 * @throws what went wrong; see `isPermanent` and `describeFailure`
 */
export async function deliverMail(mail: OutgoingMail): Promise<void> {
  const { smtpUrl } = settings();
  if (smtpUrl) await overSmtp(smtpUrl, mail);
  else await intoOutbox(mail);
}

async function overSmtp(url: string, mail: OutgoingMail): Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  });
  const limit = new AbortController();
  const tooLong = setTimeout(longestDelivery, undefined, { signal: limit.signal, ref: false }).then(() => {
    throw Object.assign(new Error("The SMTP server took too long."), { code: "ETIMEDOUT" });
  });
  try {
    await Promise.race([transport.sendMail(composed(mail)), tooLong]);
  } finally {
    limit.abort();
    tooLong.catch(() => {});
    transport.close();
  }
}

/** The folder's newest file is the newest mail; another attempt at the same one writes over the first. */
async function intoOutbox(mail: OutgoingMail): Promise<void> {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await composer.sendMail(composed(mail));
  const folder = join(settings().dataDir, "outbox");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${randomUUID()}`);
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(message);
      await file.sync();
    } finally {
      await file.close();
    }
    const time = mail.writtenAt.toISOString().replaceAll(":", "-");
    await rename(temporary, join(folder, `${time}-${mail.id}.eml`));
  } finally {
    await rm(temporary, { force: true });
  }
}

function composed(mail: OutgoingMail): SendMailOptions {
  const { mailFrom } = settings();
  const host = /@([^<>\s]+?)>?$/.exec(mailFrom)?.[1] ?? "localhost";
  return {
    from: mailFrom,
    to: { name: "", address: mail.recipient },
    subject: mail.subject,
    text: textPart(mail.text),
    html: mail.html,
    headers: mail.headers,
    date: mail.writtenAt,
    messageId: `<${mail.id}.${mail.writtenAt.getTime().toString(36)}@${host}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * ASCII goes out as it is. Nodemailer would encode it for the sake of one long line, and break the address in it: whoever
 * opens a file of the outbox wants to copy that.
 */
function textPart(text: string): SendMailOptions["text"] {
  const fits = /^[\t\n\x20-\x7e]*$/.test(text) && text.split("\n").every((line) => line.length < 990);
  const head = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 7bit";
  // What is raw is taken instead of the content; the published types know it for attachments only.
  const asItIs = { content: text, raw: `${head}\n\n${text}`.replaceAll("\n", "\r\n") };
  return fits ? asItIs : text;
}

interface Failure {
  /** Nodemailer's: EENVELOPE, ECONNECTION, … */
  code?: unknown;
  /** SMTP's, three digits. */
  responseCode?: unknown;
  response?: unknown;
  command?: unknown;
}

const failureOf = (error: unknown): Failure => (typeof error === "object" && error !== null ? error : {});

/**
 * Whether trying again is pointless: the server refused this recipient or this message for good. Refusals of us (the
 * sender, the password) are for the operator to mend, and the mails wait.
 * https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1
 */
export function isPermanent(error: unknown): boolean {
  const { responseCode, command } = failureOf(error);
  const aboutThisMail = command === "RCPT TO" || command === "DATA";
  return aboutThisMail && typeof responseCode === "number" && responseCode >= 500 && responseCode !== 530;
}

/** What went wrong, in codes alone: what a server says in words often repeats the address. */
export function describeFailure(error: unknown): string {
  const { code, responseCode, response, command } = failureOf(error);
  const enhanced =
    typeof response === "string" ? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] : undefined;
  const known = [code, responseCode, enhanced, command].filter(
    (part) => typeof part === "number" || (typeof part === "string" && /^[\w .-]{1,30}$/.test(part)),
  );
  return known.length > 0 ? known.join(" ") : "unknown error";
}
