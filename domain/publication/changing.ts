import { transaction } from "#db/client.ts";
import { keepArchiveCounted } from "#domain/archive/counting.ts";
import { differences } from "#domain/audit/differences.ts";
import { writeLog } from "#domain/audit/logging.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import type { Checklist } from "./checklist-rules.ts";
import { changeChecklist, findChecklist } from "./checklist-settings.ts";
import { changePublication, findPublication, type Publication } from "./publication.ts";

/**
 * Changes what the publication is called, where it is at home, how it looks.
 * @throws Forbidden; Refusal with the field that is wrong
 */
export async function changeSettings(actor: Actor, input: Publication, now: Date): Promise<void> {
  requirePermission(actor, "change settings");
  const before = await findPublication();
  const summary = differences(before, input);
  if (!summary) return;
  await transaction(async (tx) => {
    await changePublication(tx, input, now);
    // In another time zone an article may have appeared the day before.
    await keepArchiveCounted(tx, now);
    const subject = { kind: "publication", name: input.name } as const;
    await writeLog(tx, actor, { action: "publication.change", subject, summary }, now);
  });
}

/**
 * Says which rules of the checklist stop a publication, which warn, and which are off.
 * @throws Forbidden; Refusal when there is no such rule
 */
export async function weighChecklist(actor: Actor, input: Partial<Checklist>, now: Date): Promise<void> {
  requirePermission(actor, "change settings");
  const summary = differences(await findChecklist(), input);
  if (!summary) return;
  const { name } = await findPublication();
  await transaction(async (tx) => {
    await changeChecklist(tx, input);
    const subject = { kind: "publication", name } as const;
    await writeLog(
      tx,
      actor,
      { action: "publication.change", subject, summary: `checklist: ${summary}` },
      now,
    );
  });
}
