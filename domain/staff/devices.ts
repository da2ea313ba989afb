import { and, eq, lt } from "drizzle-orm";
import { db, transaction, type Writer } from "#db/client.ts";
import { knownDevices } from "#db/schema/staff.ts";
import { randomToken, tokenHash } from "#platform/tokens.ts";

/*
 * A device is a browser that keeps our cookie. Its token gives no right: it only tells whether somebody has signed in
 * there before.
 */

/** How long a device that isn't used stays known, in milliseconds; browsers keep no cookie for longer. */
export const deviceLifetime = 400 * 86_400_000;

const isOurs = (token: string | undefined): token is string => /^[\w-]{43}$/.test(token ?? "");

/** The device's token, when somebody has signed in on it before; undefined when not. */
export async function findKnownDevice(
  staffId: number | undefined,
  token: string | undefined,
): Promise<string | undefined> {
  if (!isOurs(token)) return undefined;
  const [known] = await db
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(and(eq(knownDevices.staffId, staffId ?? 0), eq(knownDevices.tokenHash, tokenHash(token))))
    .limit(1);
  return known && token;
}

/**
 * Notes that somebody signs in on a device.
 * @returns the device's token, for its cookie, and whether it is new to somebody who had others
 */
export async function noteDevice(
  tx: Writer,
  staffId: number,
  token: string | undefined,
  now: Date,
): Promise<{ token: string; isNew: boolean }> {
  const kept = isOurs(token) ? token : randomToken();
  const hash = tokenHash(kept);
  const [known] = await tx
    .update(knownDevices)
    .set({ lastSeenAt: now })
    .where(and(eq(knownDevices.staffId, staffId), eq(knownDevices.tokenHash, hash)))
    .returning();
  if (known) return { token: kept, isNew: false };
  const [other] = await tx.select().from(knownDevices).where(eq(knownDevices.staffId, staffId)).limit(1);
  await tx
    .insert(knownDevices)
    .values({ staffId, tokenHash: hash, firstSeenAt: now, lastSeenAt: now })
    .onConflictDoNothing();
  return { token: kept, isNew: other !== undefined };
}

/** Forgets devices that nobody has used for long. */
export async function forgetOldDevices(now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .delete(knownDevices)
      .where(lt(knownDevices.lastSeenAt, new Date(now.getTime() - deviceLifetime)));
  });
}

/** The first of these that a browser names itself by: each also names those it descends from. */
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** A device in words, such as `Firefox on Linux`, from what its browser says of itself. */
export function describeDevice(userAgent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent))?.[1];
  const [browser, system] = [named(browsers), named(systems)];
  return `${browser ?? "A browser"}${system ? ` on ${system}` : ""}`;
}
