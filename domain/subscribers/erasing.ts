import { eq } from "drizzle-orm";
import { transaction } from "#db/client.ts";
import { subscribers } from "#db/schema/subscribers.ts";
import { findTokenHolder } from "./link-tokens.ts";

/**
 * Erases whoever holds a preferences link: the address, what they receive, receipts, confirmations, and every mail to
 * them, those that wait and the record of those that were sent. Nothing is left to tell that they were here (decision
 * 0010). Once more is harmless.
 */
export async function eraseSubscriber(token: string): Promise<void> {
  const holder = await findTokenHolder("preferences", token);
  if (holder.found !== "subscriber") return;
  // The other tables' rows go with this one: each references it `on delete cascade`.
  await transaction(async (tx) => {
    await tx.delete(subscribers).where(eq(subscribers.id, holder.subscriber.id));
  });
}
