import { eq } from "drizzle-orm";
import { z } from "zod";
import { noteRead, recordChange } from "#db/changes.ts";
import { db, transaction } from "#db/client.ts";
import { settings } from "#db/schema/publication.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { freshUntil } from "#platform/request.ts";
import { findPublication } from "./publication.ts";
import type { BreakingInput } from "./settings-form.ts";
import { tellTime } from "./telling-times.ts";

/** A line of news over every page, until an instant. */
export interface BreakingLine {
  text: string;
  /** Where it leads: a page of this paper, or an https address; empty when nowhere. */
  address: string;
  until: Date;
}

/** Until when a new line is proposed to stand: two hours, to the full five minutes. */
export function proposedEnd(now: Date): Date {
  const fiveMinutes = 300_000;
  return new Date(Math.ceil((now.getTime() + 2 * 3_600_000) / fiveMinutes) * fiveMinutes);
}

const key = "breakingLine";
const form = z.object({ text: z.string().min(1), address: z.string(), until: z.coerce.date() });

/** The line that stands now, if any. A page that shows it is true until it ends, and no longer. */
export async function findBreakingLine(now: Date): Promise<BreakingLine | undefined> {
  noteRead("publication");
  const [row] = await db.select().from(settings).where(eq(settings.key, key)).limit(1);
  const line = form.safeParse(row?.value);
  if (!line.success || line.data.until <= now) return undefined;
  freshUntil(line.data.until);
  return line.data;
}

/**
 * Sets the breaking line; another takes the place of the one that stands.
 * @throws Forbidden; Refusal when it would be over already
 */
export async function setBreakingLine(actor: Actor, input: BreakingInput, now: Date): Promise<void> {
  requirePermission(actor, "set the breaking line");
  if (input.until <= now) throw new Refusal("This time is over. Choose a later one.", "until");
  const until = input.until.toISOString();
  await write(actor, { ...input, until }, `“${input.text}” until ${await tellTime(input.until)}`, now);
}

/** Takes the breaking line down. Where none stands nothing happens. @throws Forbidden */
export async function endBreakingLine(actor: Actor, now: Date): Promise<void> {
  requirePermission(actor, "set the breaking line");
  if (await findBreakingLine(now)) await write(actor, undefined, "took it down", now);
}

async function write(actor: Actor, value: object | undefined, summary: string, now: Date): Promise<void> {
  const { name } = await findPublication();
  await transaction(async (tx) => {
    if (value)
      await tx
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } });
    else await tx.delete(settings).where(eq(settings.key, key));
    const subject = { kind: "publication", name } as const;
    await writeLog(tx, actor, { action: "publication.break", subject, summary }, now);
    await recordChange(tx, now, ["publication"]);
  });
}
