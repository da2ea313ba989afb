import type { articleStates } from "#db/schema/articles.ts";
import { Forbidden, Refusal } from "#domain/refusal.ts";
import type { Actor } from "#domain/staff/actor.ts";
import { may, type Permission } from "#domain/staff/permissions.ts";

export type ArticleState = (typeof articleStates)[number];

interface Move {
  from: readonly ArticleState[];
  /** `same` leaves the state as it is. */
  to: ArticleState | "same";
  /** What it takes on anybody's article, and on one's own. */
  any: Permission;
  own: Permission;
}

const unseen = ["draft", "in review", "sent back", "approved", "unpublished"] as const;

/** Every move an article can make. The same table draws the newsroom's buttons and enforces them. */
export const moves = {
  submit: {
    from: ["draft", "sent back", "unpublished"],
    to: "in review",
    any: "write any article",
    own: "write own articles",
  },
  approve: {
    from: ["draft", "in review", "sent back"],
    to: "approved",
    any: "send back and approve",
    own: "send back and approve",
  },
  "send back": {
    from: ["in review", "approved"],
    to: "sent back",
    any: "send back and approve",
    own: "send back and approve",
  },
  schedule: { from: unseen, to: "scheduled", any: "publish any article", own: "publish own articles" },
  "cancel schedule": {
    from: ["scheduled"],
    to: "approved",
    any: "publish any article",
    own: "publish own articles",
  },
  publish: {
    from: [...unseen, "scheduled"],
    to: "published",
    any: "publish any article",
    own: "publish own articles",
  },
  update: { from: ["published"], to: "published", any: "publish any article", own: "publish own articles" },
  "schedule update": {
    from: ["published"],
    to: "same",
    any: "publish any article",
    own: "publish own articles",
  },
  "cancel update": {
    from: ["published"],
    to: "same",
    any: "publish any article",
    own: "publish own articles",
  },
  unpublish: {
    from: ["published"],
    to: "unpublished",
    any: "unpublish articles",
    own: "unpublish articles",
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

/** Whose an article is: who made it, and whom it was given to. */
export interface Ownership {
  madeById: number | null;
  givenToId: number | null;
}

/** What a move is asked of. */
export type Moved = Ownership & { state: ArticleState };

/** Whether an article was made by an actor, or given to them. */
export const isOwn = (actor: Actor, article: Ownership): boolean =>
  actor.kind === "staff" && (article.madeById === actor.id || article.givenToId === actor.id);

const allows = (actor: Actor, article: Ownership, { any, own }: { any: Permission; own: Permission }) =>
  may(actor, any) || (isOwn(actor, article) && may(actor, own));

/** Whether an actor may open and write an article. Whoever may not is told that there is none: 404. */
export const mayWrite = (actor: Actor, article: Ownership): boolean =>
  allows(actor, article, { any: "write any article", own: "write own articles" });

/** The moves an actor may make with an article. The scheduler and the command line may make all. */
export function movesFor(actor: Actor, article: Moved): MoveName[] {
  return (Object.keys(moves) as MoveName[]).filter((name) => {
    const move: Move = moves[name];
    return move.from.includes(article.state) && allows(actor, article, move);
  });
}

/**
 * Makes a move.
 * @returns the state it leads to
 * @throws Forbidden when the actor may not make it; Refusal when the article is not where it starts
 */
export function makeMove(actor: Actor, name: MoveName, article: Moved): ArticleState {
  const move: Move = moves[name];
  if (!allows(actor, article, move)) throw new Forbidden(`To ${name} this article, ask an editor.`);
  if (!move.from.includes(article.state))
    throw new Refusal(`An article that is ${article.state} cannot make the move “${name}”.`);
  return move.to === "same" ? article.state : move.to;
}
