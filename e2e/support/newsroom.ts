import type { BrowserContext } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor, Role } from "#domain/staff/actor.ts";
import { openSession } from "#domain/staff/sessions.ts";
import { settings } from "#platform/env.ts";

/* People of the newsroom for stories that are not about signing in: their session is put where a sign-in would. */

export type Colleague = Extract<Actor, { kind: "staff" }> & { email: string };

/** A colleague with this role, made when first asked for. @param name tells two of one role apart */
export async function colleague(role: Role, name = `Some ${role}`): Promise<Colleague> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@newsroom.example`;
  const [known] = await db.select().from(staff).where(eq(staff.emailKey, email)).limit(1);
  const person =
    known ??
    (await transaction(async (tx) => {
      const row = { email, emailKey: email, name, role, createdAt: new Date() };
      const [made] = await tx.insert(staff).values(row).returning();
      return made;
    }));
  if (!person) throw new Error("The colleague was not made.");
  return { kind: "staff", id: person.id, name: person.name, role: person.role, email };
}

/** Signs a colleague in, in every page of a browser's context. */
export async function signIn(context: BrowserContext, person: Colleague): Promise<void> {
  const session = { staffId: person.id, device: "a story", address: "127.0.0.1" };
  const token = await transaction((tx) => openSession(tx, session, new Date()));
  await context.addCookies([
    { name: "newsroom", value: token, url: settings().siteUrl, httpOnly: true, sameSite: "Lax" },
  ]);
}
