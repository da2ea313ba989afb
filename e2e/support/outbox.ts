import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { simpleParser } from "mailparser";
import { settings } from "#platform/env.ts";

export interface Mail {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  /** Values by name in lower case, unfolded. */
  headers: ReadonlyMap<string, string>;
  /** Every address that the HTML links to. */
  links: string[];
}

async function read(path: string): Promise<Mail> {
  const { to, from, subject, text, html, headerLines } = await simpleParser(readFileSync(path));
  const unfolded = headerLines.map(
    ({ key, line }) =>
      [
        key,
        line
          .slice(key.length + 1)
          .replace(/\r?\n[ \t]/g, " ")
          .trim(),
      ] as const,
  );
  const links = (html || "").matchAll(/href="([^"]+)"/g);
  return {
    to: [to].flat()[0]?.value[0]?.address ?? "",
    from: from?.text ?? "",
    subject: subject ?? "",
    text: text ?? "",
    html: html || "",
    headers: new Map(unfolded),
    links: [...links].map(([, address = ""]) => address.replaceAll("&amp;", "&")),
  };
}

/** Every mail in the outbox to this address, the oldest first. */
export async function listMailsTo(address: string, dataDir = settings().dataDir): Promise<Mail[]> {
  const outbox = join(dataDir, "outbox");
  if (!existsSync(outbox)) return [];
  const names = readdirSync(outbox).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(names.sort().map((name) => read(join(outbox, name))));
  return mails.filter(({ to }) => to.toLowerCase() === address.toLowerCase());
}

/**
 * The mail to this address, or its second, third, …: waits until it is there.
 * @throws when it does not come within five seconds
 */
export async function mailTo(address: string, number = 1, dataDir?: string): Promise<Mail> {
  const mails = () => listMailsTo(address, dataDir);
  await expect
    .poll(async () => (await mails()).length, { message: `mail ${number} to ${address}`, timeout: 5_000 })
    .toBeGreaterThanOrEqual(number);
  const mail = (await mails())[number - 1];
  if (!mail) throw new Error("It was there a moment ago.");
  return mail;
}

/** The link in a mail whose address contains this. */
export function linkIn(mail: Mail, part: string): string {
  const link = mail.links.find((address) => address.includes(part));
  if (!link) throw new Error(`No link to ${part} in ${JSON.stringify(mail.links)}.`);
  return link;
}
