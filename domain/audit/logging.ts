import type { Writer } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { type Actor, nameOf } from "#domain/staff/actor.ts";
import { currentRequest } from "#platform/request.ts";
import type { AuditAction } from "./actions.ts";

/** What something was done to, and what that was called then. */
export interface Subject {
  kind: "article" | "staff" | "section" | "topic" | "author" | "media" | "page" | "publication" | "session";
  id?: number | undefined;
  name: string;
}

export interface LogEntry {
  action: AuditAction;
  subject: Subject;
  /** In words, for people: what changed, and why. Never a secret. */
  summary?: string;
  /** The same for programs. Never a secret. */
  details?: Record<string, unknown>;
}

/** Whoever is not signed in: who fails to be, or asks for a new password. */
export type Somebody = Actor | { kind: "nobody" };

/**
 * Writes into the audit log, in the transaction of what it tells. Where it came from is the request's address, as far as
 * the trusted proxies tell.
 */
export async function writeLog(tx: Writer, who: Somebody, entry: LogEntry, now: Date): Promise<void> {
  const { action, subject, summary = "", details = {} } = entry;
  await tx.insert(auditLog).values({
    at: now,
    actorKind: who.kind,
    staffId: who.kind === "staff" ? who.id : null,
    actorName: who.kind === "nobody" ? "somebody" : nameOf(who),
    action,
    subjectKind: subject.kind,
    subjectId: subject.id ?? null,
    subjectName: subject.name,
    summary,
    details,
    address: currentRequest()?.clientAddress ?? "",
  });
}
