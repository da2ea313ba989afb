import type { ArticleState, MoveName } from "#domain/articles/workflow.ts";
import type { ArticleFacts, EditorActions } from "../facts.ts";

/** A move as a button. `update` may also be given a time, and `cancel update` takes that back. */
export interface ShownMove {
  move: MoveName;
  /** What the button says, and the button of its dialog. */
  label: string;
  action: keyof EditorActions;
  /** Whether the checklist is shown before it. */
  checks: boolean;
  /** Whether what stops an article stops this move. */
  needsAll: boolean;
}

const shown: ShownMove[] = [
  { move: "submit", label: "Submit for review", action: "submit", checks: true, needsAll: false },
  { move: "approve", label: "Approve", action: "approve", checks: true, needsAll: false },
  { move: "send back", label: "Send back", action: "sendBack", checks: false, needsAll: false },
  { move: "schedule", label: "Schedule", action: "schedule", checks: true, needsAll: true },
  {
    move: "cancel schedule",
    label: "Cancel schedule",
    action: "cancelSchedule",
    checks: false,
    needsAll: false,
  },
  {
    move: "cancel update",
    label: "Cancel schedule",
    action: "cancelSchedule",
    checks: false,
    needsAll: false,
  },
  { move: "unpublish", label: "Unpublish", action: "unpublish", checks: false, needsAll: false },
  { move: "publish", label: "Publish", action: "publish", checks: true, needsAll: true },
  { move: "update", label: "Update", action: "update", checks: true, needsAll: true },
];

/**
 * The buttons of an article, from the moves that are allowed alone; the primary one last.
 * @param hasChanges whether the draft says something that readers don't see yet
 */
export function buttonsOf(
  { moves, state }: Pick<ArticleFacts, "moves" | "state">,
  hasChanges: boolean,
): { quiet: ShownMove[]; primary: ShownMove | undefined } {
  const useful = shown.filter(({ move }) => {
    if (!moves.includes(move)) return false;
    if (move === "update") return hasChanges;
    return true;
  });
  const primary = useful.find(({ move }) => move === primaryOf(state, useful));
  return { quiet: useful.filter((each) => each !== primary), primary };
}

/** What is mostly done next. Nothing is pressing once a time is set. */
function primaryOf(state: ArticleState, useful: ShownMove[]): MoveName | undefined {
  if (state === "scheduled") return undefined;
  const order: MoveName[] = ["update", "publish", "submit"];
  return order.find((move) => useful.some((each) => each.move === move));
}
