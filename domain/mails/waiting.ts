import { count, eq, min } from "drizzle-orm";
import { db } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";

/**
 * How many mails wait to be sent, and for how many seconds the one that waits longest has been due: zero while none is. For
 * the metrics.
 */
export async function countWaitingMails(now: Date): Promise<{ waiting: number; overdue: number }> {
  const [row] = await db
    .select({ waiting: count(), due: min(mails.dueAt) })
    .from(mails)
    .where(eq(mails.state, "waiting"));
  const overdue = row?.due ? (now.getTime() - row.due.getTime()) / 1_000 : 0;
  return { waiting: row?.waiting ?? 0, overdue: Math.max(0, overdue) };
}
