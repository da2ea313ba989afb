import { eq } from "drizzle-orm";
import { z } from "zod";
import { noteRead, recordChange } from "#db/changes.ts";
import { db, type Reader, transaction } from "#db/client.ts";
import { settings as settingsTable } from "#db/schema/publication.ts";
import { hubPings } from "#db/schema/syndication.ts";
import { differences } from "#domain/audit/differences.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { findPublication } from "#domain/publication/publication.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { requirePermission } from "#domain/staff/permissions.ts";
import { settings } from "#platform/env.ts";
import { asHubAddress } from "./hub-address.ts";
import type { SyndicationInput } from "./syndication-form.ts";

/** What the newsroom says to other programs. */
export interface Syndication {
  /** The WebSub hub that is told when a feed changes, and that readers of feeds may subscribe at; empty: none. */
  hub: string;
  /** Whom to tell of a security hole: a mail address. */
  securityContact: string;
}

const key = "syndication";
const form = z.object({ hub: z.string(), securityContact: z.string() }).partial();

/** The address in `MAIL_FROM`, which may have a name before it. */
const senderAddress = () => /<([^>]+)>$/.exec(settings().mailFrom)?.[1] ?? settings().mailFrom;

/** As it is set; whoever sends the paper's mails hears of security holes until somebody else is named. */
export async function findSyndication(reader: Reader = db): Promise<Syndication> {
  noteRead("publication");
  const [row] = await reader.select().from(settingsTable).where(eq(settingsTable.key, key)).limit(1);
  const stored = form.safeParse(row?.value);
  const { hub = "", securityContact = "" } = stored.success ? stored.data : {};
  // One that was set where any was good may not be good here any more.
  return { hub: asHubAddress(hub), securityContact: securityContact || senderAddress() };
}

/** Says which hub is told, and whom to tell of security holes. @throws Forbidden; Refusal with the field that is wrong */
export async function changeSyndication(actor: Actor, input: SyndicationInput, now: Date): Promise<void> {
  requirePermission(actor, "change settings");
  const { securityContact } = input;
  const hub = asHubAddress(input.hub);
  if (input.hub !== "" && hub === "")
    throw new Refusal("A hub’s address begins with https:// and holds no password.", "hub");
  const summary = differences(
    { ...(await findSyndication()) },
    {
      hub,
      securityContact: securityContact || senderAddress(),
    },
  );
  if (!summary) return;
  const { name } = await findPublication();
  await transaction(async (tx) => {
    // Whoever sends the mails goes on to be it, whoever that will be.
    const value = { hub, securityContact: securityContact === senderAddress() ? "" : securityContact };
    await tx
      .insert(settingsTable)
      .values({ key, value })
      .onConflictDoUpdate({ target: settingsTable.key, set: { value } });
    // What another hub had still to be told is nothing to this one.
    await tx.delete(hubPings);
    const subject = { kind: "publication", name } as const;
    await writeLog(tx, actor, { action: "publication.change", subject, summary }, now);
    await recordChange(tx, now, ["publication"]);
  });
}
