import type { ArticleState as State } from "#domain/articles/workflow.ts";

/** Each state's shape, in a box of 12 by 12: it fills as the article comes nearer to its readers. */
const shapes: Record<State, React.ReactNode> = {
  draft: <circle cx="6" cy="6" r="4.5" fill="none" strokeDasharray="2 1.6" />,
  "in review": <circle cx="6" cy="6" r="4.5" fill="none" />,
  "sent back": <path d="M10 9.5H4.5a3 3 0 0 1 0-6H9M4 1 1.5 3.5 4 6" fill="none" />,
  approved: <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" />,
  scheduled: <path d="M6 1.5a4.5 4.5 0 1 0 .01 0ZM6 3.5V6l2 1.5" fill="none" />,
  published: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  unpublished: <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" fill="none" />,
};

const words: Record<State, string> = {
  draft: "Draft",
  "in review": "In review",
  "sent back": "Sent back",
  approved: "Approved",
  scheduled: "Scheduled",
  published: "Published",
  unpublished: "Unpublished",
};

/** An article's state, as a word and a shape. */
export function ArticleState({ state, hasChanges = false }: { state: State; hasChanges?: boolean }) {
  return (
    <span className={`state state-${state.replace(" ", "-")}`}>
      <svg viewBox="0 0 12 12" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        {shapes[state]}
      </svg>
      {words[state]}
      {hasChanges && <span className="quiet">· changes</span>}
    </span>
  );
}
