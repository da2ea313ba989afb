import type { IncomingMessage, ServerResponse } from "node:http";
import { sql } from "drizzle-orm";
import { db, isDatabaseThere } from "#db/client.ts";
import { isMigrated } from "#db/migrate.ts";
import { commonHeaders } from "./security-headers.ts";

/** What a supervisor or a proxy asks: whether the process is alive, and whether it can serve. */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  { path, isClosing }: { path: string; isClosing: boolean },
): Promise<void> {
  const problem = path === "/readyz" ? await whyNotReady(isClosing) : undefined;
  const text = problem ? `not ready: ${problem}\n` : "ok\n";
  response.writeHead(problem ? 503 : 200, {
    ...commonHeaders(),
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(text),
  });
  response.end(request.method === "HEAD" ? undefined : text);
}

async function whyNotReady(isClosing: boolean): Promise<string | undefined> {
  if (isClosing) return "shutting down";
  if (!isDatabaseThere()) return "the database's file was taken away";
  try {
    await db.select({ one: sql`1` }).from(sql`(select 1) as one`).limit(1);
    return (await isMigrated()) ? undefined : "the database lacks migrations";
  } catch {
    return "the database does not answer";
  }
}
