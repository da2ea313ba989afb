import type { Writer } from "#db/client.ts";
import { drawLetter, type Letter } from "#domain/mails/letter.ts";
import { type MailKind, queueMail } from "#domain/mails/queueing.ts";
import type { Publication } from "#domain/publication/publication.ts";
import { parseEmailAddress } from "#domain/subscribers/email-address.ts";
import { settings } from "#platform/env.ts";

/* What is written to the people of the newsroom. */

interface Recipient {
  name: string;
  email: string;
}

const at = (path: string) => `${settings().siteUrl}${path}`;

/** Queues a letter to somebody of the newsroom, in the transaction of what it tells. */
async function write(
  tx: Writer,
  kind: MailKind,
  { email }: Recipient,
  letter: Letter,
  publication: Publication,
  now: Date,
): Promise<void> {
  const recipient = parseEmailAddress(email)?.deliverable ?? email;
  const content = { ...drawLetter(letter, publication), headers: { "Auto-Submitted": "auto-generated" } };
  await queueMail(tx, { kind, recipient, content }, now);
}

/** The mail whose link makes a password for a new account. */
export function mailInvitation(
  tx: Writer,
  to: Recipient,
  { token, invitedBy }: { token: string; invitedBy: string },
  publication: Publication,
  now: Date,
): Promise<void> {
  const letter = {
    subject: `Your account in the newsroom of ${publication.name}`,
    heading: "Come in",
    paragraphs: [
      `${invitedBy} has made an account for you in the newsroom of ${publication.name}.`,
      "Choose a password, and you are in.",
    ],
    button: { label: "Choose a password", address: at(`/admin/invitation/${token}`) },
    smallPrint: [
      "The link is good for 7 days, and once. An administrator can send another.",
      "If you don't know what this is about, ignore this mail.",
    ],
    links: [],
  };
  return write(tx, "invitation", to, letter, publication, now);
}

/** The mail whose link sets a new password. */
export function mailPasswordReset(
  tx: Writer,
  to: Recipient,
  token: string,
  publication: Publication,
  now: Date,
): Promise<void> {
  const letter = {
    subject: `A new password for the newsroom of ${publication.name}`,
    heading: "Choose a new password",
    paragraphs: [`Somebody, most likely you, asked for a new password for ${to.email}.`],
    button: { label: "Choose a new password", address: at(`/admin/reset/${token}`) },
    smallPrint: [
      "The link is good for an hour, and once.",
      "If it wasn't you, ignore this mail: your password stays as it is.",
    ],
    links: [],
  };
  return write(tx, "password-reset", to, letter, publication, now);
}

export interface SecurityNews {
  subject: string;
  heading: string;
  paragraphs: string[];
}

/** Tells somebody what has changed about the way into their account, so that they notice when it wasn't them. */
export function mailSecurityNews(
  tx: Writer,
  to: Recipient,
  news: SecurityNews,
  publication: Publication,
  now: Date,
): Promise<void> {
  const letter = {
    ...news,
    subject: `${news.subject}: the newsroom of ${publication.name}`,
    button: { label: "See your account", address: at("/admin/account") },
    smallPrint: [
      "If it was you, there is nothing to do.",
      "If it wasn't, choose a new password at once, which ends every session, and tell an administrator.",
    ],
    links: [{ label: "Choose a new password", address: at("/admin/reset") }],
  };
  return write(tx, "security", to, letter, publication, now);
}
