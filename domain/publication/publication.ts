import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { noteRead, recordChange } from "#db/changes.ts";
import { db, type Reader, type Writer } from "#db/client.ts";
import { settings } from "#db/schema/publication.ts";
import { Refusal } from "#domain/refusal.ts";

/** Whether a text is a language tag that every part of the platform takes (BCP 47). */
export const isLanguageTag = (tag: string) => {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const forms = {
  name: z.string().trim().min(1).max(80),
  tagline: z.string().trim().max(160),
  /** IANA, such as `Asia/Jerusalem`. */
  timeZone: z.string().refine(isTimeZone, "There is no such time zone."),
  /** BCP 47. */
  language: z.string().refine(isLanguageTag, "There is no such language tag."),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
};

const schema = z.object(forms);

/** What the publication is called, where it is at home, and how it looks. */
export type Publication = z.infer<typeof schema>;

const defaults: Publication = {
  name: "The Judean",
  tagline: "News from Jerusalem and the world",
  timeZone: "Asia/Jerusalem",
  language: "en",
  accent: "#a3401f",
};

/** The publication's settings; what was never set, or can't be read any more, is as by default. */
export async function findPublication(): Promise<Publication> {
  noteRead("publication");
  const keys = Object.keys(forms);
  const rows = await db.select().from(settings).where(inArray(settings.key, keys)).limit(keys.length);
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const read = <Key extends keyof Publication>(key: Key) => {
    const result = forms[key].safeParse(stored[key]);
    return result.success ? result.data : defaults[key];
  };
  return {
    name: read("name"),
    tagline: read("tagline"),
    timeZone: read("timeZone"),
    language: read("language"),
    accent: read("accent"),
  };
}

/** The publication's time zone as a transaction sees it. */
export async function findTimeZone(reader: Reader): Promise<string> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, "timeZone")).limit(1);
  const result = forms.timeZone.safeParse(row?.value);
  return result.success ? result.data : defaults.timeZone;
}

/** Changes some of the settings. @throws Refusal with the field that is wrong */
export async function changePublication(tx: Writer, changed: Partial<Publication>, now: Date): Promise<void> {
  const result = schema.partial().safeParse(changed);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Refusal(issue?.message ?? "This cannot be kept.", String(issue?.path[0] ?? "form"));
  }
  for (const [key, value] of Object.entries(result.data)) {
    if (value === undefined) continue;
    await tx
      .insert(settings)
      .values({ key, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
  }
  await recordChange(tx, now, ["publication"]);
}
