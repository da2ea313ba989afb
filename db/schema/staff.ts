import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { choice, count, flag, id, index, instant, oneOf, table, text, uniqueIndex } from "#db/columns.ts";
import { authors } from "./taxonomy.ts";

export const staffRoles = ["contributor", "author", "editor", "admin"] as const;

/** Who works in the newsroom. Rows stay for ever: what somebody did keeps its name; who leaves is disabled. */
export const staff = table(
  "staff",
  {
    id: id(),
    email: text().notNull(),
    /** The address as it is compared; see `domain/subscribers/email-address.ts`. */
    emailKey: text().notNull().unique(),
    name: text().notNull(),
    role: choice(staffRoles).notNull(),
    /** Argon2id in PHC form; null until an invitation is accepted. */
    passwordHash: text(),
    /** The byline their articles begin with. */
    authorId: count().references(() => authors.id),
    createdAt: instant().notNull(),
    disabledAt: instant(),
    /** Encrypted with a key of the installation; see `domain/staff/second-factor.ts`. */
    totpSecret: text(),
    /** Null while the second factor is only being set up. */
    totpConfirmedAt: instant(),
    /** The time step of the code that was used last: none is taken twice (RFC 6238, 5.2). */
    totpLastStep: count(),
    /** Counts every change of the row. */
    version: count().notNull().default(1),
  },
  (person) => [oneOf("staff_role", person.role, staffRoles), index("staff_by_name").on(person.name)],
);

/** Who is signed in, and where. A session that has ended is gone. */
export const sessions = table(
  "sessions",
  {
    id: id(),
    /** HMAC-SHA-256 of the token in the cookie, hexadecimal; see `domain/staff/sessions.ts`. */
    tokenHash: text().notNull().unique(),
    staffId: count()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    /** Whatever is done: it ends then. */
    endsAt: instant().notNull(),
    /** In words: `Firefox on Linux`. */
    device: text().notNull(),
    address: text().notNull(),
  },
  (session) => [index("sessions_of_staff").on(session.staffId), index("sessions_by_end").on(session.endsAt)],
);

/** Devices somebody has signed in on before: a new one is told of by mail, a known one is not held up by strangers. */
export const knownDevices = table(
  "known_devices",
  {
    id: id(),
    staffId: count()
      .notNull()
      .references(() => staff.id),
    /** SHA-256 of the token in the device's cookie, hexadecimal. */
    tokenHash: text().notNull(),
    firstSeenAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
  },
  (device) => [uniqueIndex("known_devices_once").on(device.staffId, device.tokenHash)],
);

export const staffTokenKinds = ["set-up", "invitation", "password reset", "code", "ticket"] as const;

/** One-time rights: links in mails, the step between password and code, the ticket that opens a session. */
export const staffTokens = table(
  "staff_tokens",
  {
    id: id(),
    kind: choice(staffTokenKinds).notNull(),
    /** SHA-256, hexadecimal. */
    tokenHash: text().notNull().unique(),
    /** Null for the set-up link of the first administrator. */
    staffId: count().references((): AnySQLiteColumn => staff.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (token) => [
    oneOf("staff_tokens_kind", token.kind, staffTokenKinds),
    index("staff_tokens_of_staff").on(token.staffId, token.kind),
    index("staff_tokens_by_expiry").on(token.expiresAt),
  ],
);

/** Codes that stand in for the second factor, each once. */
export const recoveryCodes = table(
  "recovery_codes",
  {
    id: id(),
    staffId: count()
      .notNull()
      .references(() => staff.id),
    /** SHA-256, hexadecimal: the codes are random. */
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (code) => [uniqueIndex("recovery_codes_once").on(code.staffId, code.codeHash)],
);

/** Failed sign-ins, by account, by account on a known device, and by network; see `domain/staff/attempts.ts`. */
export const signInAttempts = table(
  "sign_in_attempts",
  {
    /** What is counted: a hash of the account, of account and device. */
    key: text().primaryKey(),
    failures: count().notNull(),
    lastFailedAt: instant().notNull(),
    /** Before this instant no further attempt is looked at. */
    notBefore: instant().notNull(),
    known: flag().notNull(),
  },
  (attempt) => [index("sign_in_attempts_by_time").on(attempt.lastFailedAt)],
);
