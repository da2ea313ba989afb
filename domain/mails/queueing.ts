import { afterCommit, type Writer } from "#db/client.ts";
import { type MailContent, mails } from "#db/schema/mails.ts";
import { poke } from "#platform/poke.ts";

export type MailKind =
  | "confirmation"
  | "already-subscribed"
  | "invitation"
  | "password-reset"
  /** A new password, a changed factor, a new device. */
  | "security";

/**
 * Writes a mail into the ledger, in the transaction that causes it: it is sent if that is committed, at once, and not
 * if it isn't. See `sending.ts`.
 */
export async function queueMail(
  tx: Writer,
  mail: { kind: MailKind; recipient: string; subscriberId?: number; content: MailContent },
  now: Date,
): Promise<void> {
  await tx.insert(mails).values({ ...mail, createdAt: now, dueAt: now });
  afterCommit(poke);
}
