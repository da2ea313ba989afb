import { sql } from "drizzle-orm";
import { choice, count, id, index, instant, json, oneOf, table, text } from "#db/columns.ts";
import { subscribers } from "./subscribers.ts";

export const mailStates = ["waiting", "sent", "failed"] as const;

/** What a mail says, kept only until it is sent: it may hold tokens. */
export interface MailContent {
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

/** The ledger of mails: each is written in the transaction that causes it, and sent afterwards. */
export const mails = table(
  "mails",
  {
    id: id(),
    kind: text().notNull(),
    recipient: text().notNull(),
    subscriberId: count().references(() => subscribers.id, { onDelete: "cascade" }),
    state: choice(mailStates).notNull().default("waiting"),
    attempts: count().notNull().default(0),
    createdAt: instant().notNull(),
    /** When to try (again); while a process sends it, the time at which another may take over. */
    dueAt: instant().notNull(),
    sentAt: instant(),
    lastError: text(),
    content: json<MailContent>(),
  },
  (mail) => [
    oneOf("mails_state", mail.state, mailStates),
    index("mails_due").on(mail.dueAt).where(sql`state = 'waiting'`),
    index("mails_of_subscriber").on(mail.subscriberId),
  ],
);
