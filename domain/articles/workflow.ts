import type { articleStates } from "#db/schema/articles.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Actor, Role } from "#domain/staff/actor.ts";

export type ArticleState = (typeof articleStates)[number];

interface Move {
  from: readonly ArticleState[];
  to: ArticleState;
  who: readonly Role[];
}

/** Every move an article can make. The same table draws the newsroom's buttons and enforces them. */
export const moves = {
  publish: {
    from: ["draft", "in review", "sent back", "approved", "scheduled", "unpublished"],
    to: "published",
    who: ["editor", "admin"],
  },
  update: { from: ["published"], to: "published", who: ["editor", "admin"] },
  unpublish: { from: ["published"], to: "unpublished", who: ["editor", "admin"] },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

/** The moves an actor may make with an article in a state. The scheduler and the command line may make all. */
export function movesFor(actor: Actor, state: ArticleState): MoveName[] {
  return (Object.keys(moves) as MoveName[]).filter((name) => {
    const move: Move = moves[name];
    return move.from.includes(state) && mayMake(actor, move);
  });
}

const mayMake = (actor: Actor, move: Move) => actor.kind !== "staff" || move.who.includes(actor.role);

/**
 * Makes a move.
 * @returns the state it leads to
 * @throws Refusal when the actor may not make it, or the article is not where it starts
 */
export function makeMove(actor: Actor, name: MoveName, state: ArticleState): ArticleState {
  const move: Move = moves[name];
  if (!mayMake(actor, move)) throw new Refusal(`To ${name} an article, ask an editor.`);
  if (!move.from.includes(state))
    throw new Refusal(`An article that is ${state} cannot be ${move.to} this way.`);
  return move.to;
}
