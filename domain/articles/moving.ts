import type { Writer } from "#db/client.ts";
import type { AuditAction } from "#domain/audit/actions.ts";
import { writeLog } from "#domain/audit/logging.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { type ArticleRow, articleSubject, checkVersion, holdToWrite } from "./article-row.ts";
import { checkSeen, type Draft, findDraft } from "./drafts.ts";
import type { Kept } from "./revisions.ts";
import { type ArticleState, type MoveName, makeMove } from "./workflow.ts";

/* What every move of the newsroom has in common. */

export interface MoveInput {
  articleId: number;
  /** The version of the article, and that of its draft, that the actor has seen. */
  version: number;
  seen: number;
}

/** What became of an article: what the next move has to say it has seen. */
export interface Moved {
  version: number;
  state: ArticleState;
  /** The number of the revision that was made of the draft; undefined where none was. */
  revision?: number;
}

/** An article that is held and may move, and the state it moves to. */
export interface Moving {
  article: ArticleRow;
  draft: Draft;
  state: ArticleState;
}

/**
 * Loads an article to make a move with it.
 * @returns undefined when it is not there, or not theirs
 * @throws Forbidden when the actor may not; Refusal when it, or its draft, was changed meanwhile, or the move starts elsewhere
 */
export async function loadForMove(
  tx: Writer,
  actor: Actor,
  name: MoveName,
  input: { articleId: number; version: number; seen?: number },
): Promise<Moving | undefined> {
  const article = await holdToWrite(tx, actor, input.articleId);
  if (!article) return undefined;
  const state = makeMove(actor, name, article);
  checkVersion(article, input.version);
  const draft = await findDraft(tx, article);
  if (input.seen !== undefined) checkSeen(draft, input.seen);
  return { article, draft, state };
}

interface Told {
  action: AuditAction;
  summary?: string;
  details?: Record<string, unknown>;
  kept?: Kept;
}

/** Writes a move into the log. @returns what the command answers */
export async function tellMove(
  tx: Writer,
  actor: Actor,
  { article, state }: Pick<Moving, "article" | "state">,
  { action, summary, details, kept }: Told,
  now: Date,
): Promise<Moved> {
  await writeLog(
    tx,
    actor,
    {
      action,
      subject: articleSubject(article, kept?.row.workingHeadline),
      ...(summary && { summary }),
      details: { from: article.state, to: state, ...(kept && { revision: kept.number }), ...details },
    },
    now,
  );
  return { version: article.version + 1, state, ...(kept && { revision: kept.number }) };
}
