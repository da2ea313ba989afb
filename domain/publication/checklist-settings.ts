import { eq } from "drizzle-orm";
import { db, type Writer } from "#db/client.ts";
import { settings } from "#db/schema/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Checklist, checklistForm, defaultChecklist } from "./checklist-rules.ts";

const key = "checklist";

/** How much each rule of the checklist weighs; what was never set, or can't be read any more, is as by default. */
export async function findChecklist(): Promise<Checklist> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key)).limit(1);
  const stored = checklistForm.safeParse(row?.value);
  return { ...defaultChecklist, ...(stored.success && stored.data) };
}

/** Says anew how much some of the rules weigh. @throws Refusal when one of them is no rule, or no weight */
export async function changeChecklist(tx: Writer, changed: Partial<Checklist>): Promise<void> {
  const parsed = checklistForm.safeParse(changed);
  if (!parsed.success) throw new Refusal("There is no such rule.", "checklist");
  const [row] = await tx.select().from(settings).where(eq(settings.key, key)).limit(1);
  const stored = checklistForm.safeParse(row?.value);
  const value = { ...(stored.success && stored.data), ...parsed.data };
  await tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
