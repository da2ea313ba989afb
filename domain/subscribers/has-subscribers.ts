import { db } from "#db/client.ts";
import { subscribers } from "#db/schema/subscribers.ts";

/** Whether anybody has ever signed up. */
export async function hasSubscribers(): Promise<boolean> {
  const rows = await db.select({ id: subscribers.id }).from(subscribers).limit(1);
  return rows.length > 0;
}
