import { and, eq, isNull } from "drizzle-orm";
import { transaction } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { writeLog } from "#domain/audit/logging.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { articleSubject, changeRow, checkVersion, holdToWrite } from "./article-row.ts";
import type { Moved } from "./moving.ts";

/**
 * Gives an article to a colleague, who may then write it as whoever made it may.
 * @param input `staffId` null takes it back from whoever it was given to
 * @returns undefined when the article is not there, or not theirs
 * @throws Refusal when there is no such colleague, or the article was changed meanwhile
 */
export async function giveArticle(
  actor: Actor,
  input: { articleId: number; version: number; staffId: number | null },
  now: Date,
): Promise<Moved | undefined> {
  return transaction(async (tx) => {
    const article = await holdToWrite(tx, actor, input.articleId);
    if (!article) return undefined;
    checkVersion(article, input.version);
    const [colleague] = await tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(and(eq(staff.id, input.staffId ?? 0), isNull(staff.disabledAt)))
      .limit(1);
    if (input.staffId !== null && !colleague)
      throw new Refusal("This colleague is no longer there. Choose another.", "staffId");
    await changeRow(tx, article, { givenToId: input.staffId });
    await writeLog(
      tx,
      actor,
      {
        action: "article.give",
        subject: articleSubject(article),
        summary: colleague ? `to ${colleague.name}` : "to nobody: it was taken back",
        details: { staffId: input.staffId },
      },
      now,
    );
    return { version: article.version + 1, state: article.state };
  });
}
