import { eq } from "drizzle-orm";
import { z } from "zod";
import { db, transaction } from "#db/client.ts";
import { settings } from "#db/schema/publication.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { type Actor, type Role, roles } from "./actor.ts";
import { requirePermission } from "./permissions.ts";

/* Which roles must have a second factor: whoever lacks it sets it up before anything else. */

const key = "secondFactorRoles";
const form = z.array(z.enum(roles)).catch([]);

/** The roles that must have a second factor. Of its own will anybody may. */
export async function listRolesWithFactor(): Promise<Role[]> {
  const [kept] = await db.select().from(settings).where(eq(settings.key, key)).limit(1);
  return form.parse(kept?.value);
}

/** Requires a second factor of these roles, and of no others. @throws Forbidden */
export async function requireFactorOf(actor: Actor, required: readonly Role[], now: Date): Promise<void> {
  requirePermission(actor, "manage staff");
  const value = roles.filter((role) => required.includes(role));
  const summary =
    value.length > 0 ? `a second factor is required of: ${value.join(", ")}` : "no second factor is required";
  await transaction(async (tx) => {
    await tx
      .insert(settings)
      .values({ key, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
    const subject = { kind: "publication", name: "the newsroom" } as const;
    await writeLog(
      tx,
      actor,
      { action: "publication.change", subject, summary, details: { [key]: value } },
      now,
    );
  });
}
