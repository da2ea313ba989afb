import { asc, count as rowCount } from "drizzle-orm";
import { db, transaction } from "#db/client.ts";
import { consents, newsletters, subscribers, subscriptions } from "#db/schema/subscribers.ts";
import { agreementWording } from "#domain/subscribers/sign-up-form.ts";

const batch = 1_000;

/** Generates confirmed subscribers of the first newsletter; their addresses lead nowhere (RFC 2606). */
export async function generateSubscribers(
  count: number,
  now: Date,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const newsletter = await findNewsletter();
  const [known] = await db.select({ n: rowCount() }).from(subscribers);
  const first = (known?.n ?? 0) + 1;
  for (let from = 0; from < count; from += batch) {
    const length = Math.min(batch, count - from);
    await transaction(async (tx) => {
      const rows = Array.from({ length }, (_, n) => {
        const email = `reader-${first + from + n}@generated.example`;
        return { email, emailKey: email, state: "confirmed" as const, createdAt: now, confirmedAt: now };
      });
      const made = await tx.insert(subscribers).values(rows).returning({ id: subscribers.id });
      const since = now;
      await tx
        .insert(subscriptions)
        .values(made.map(({ id }) => ({ subscriberId: id, newsletterId: newsletter.id, since })));
      await tx.insert(consents).values(
        made.map(({ id }) => ({
          ...{ subscriberId: id, givenAt: now, wording: agreementWording, newsletters: [newsletter.slug] },
          ...{
            termsVersion: 1,
            termsHash: "",
            privacyVersion: 1,
            privacyHash: "",
            page: "/newsletters",
            network: "",
          },
        })),
      );
    });
    progress(from + length, count);
  }
}

async function findNewsletter(): Promise<{ id: number; slug: string }> {
  const columns = { id: newsletters.id, slug: newsletters.slug };
  const [newsletter] = await db.select(columns).from(newsletters).orderBy(asc(newsletters.position)).limit(1);
  if (newsletter) return newsletter;
  const row = { slug: "generated", name: "Generated", description: "", cadence: "Daily", position: 0 };
  const [made] = await transaction((tx) => tx.insert(newsletters).values(row).returning(columns));
  if (!made) throw new Error("The newsletter was not made.");
  return made;
}
