/** The tools' drawings, in a box of 16 by 16, of strokes. */
const drawings = {
  bold: (
    <path d="M4.5 2.5h4.25a2.75 2.75 0 0 1 0 5.5H4.5zM4.5 8h5a2.75 2.75 0 0 1 0 5.5h-5z" strokeWidth="1.8" />
  ),
  italic: <path d="M6.5 2.5h5M4.5 13.5h5M9.25 2.5l-2.5 11" />,
  link: (
    <path d="M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2.2-2.2a2.75 2.75 0 0 0-3.9-3.9L8 4.1M9.25 6.75a2.75 2.75 0 0 0-3.9 0l-2.2 2.2a2.75 2.75 0 0 0 3.9 3.9l.95-.95" />
  ),
  superscript: (
    <path d="M2.5 5.5l6 7.5M8.5 5.5l-6 7.5M10.75 3.4c.2-2 3-1.9 2.9-.1-.1 1.2-2.4 1.9-2.9 3.2h3" />
  ),
  subscript: <path d="M2.5 2.5l6 7.5M8.5 2.5l-6 7.5M10.75 10.9c.2-2 3-1.9 2.9-.1-.1 1.2-2.4 1.9-2.9 3.2h3" />,
  language: (
    <path d="M1.5 4h7M5 2.25V4M7 4c-.5 2.5-2.5 4.75-5 6M3 6c.75 1.75 2 3 4 4M7.5 14l3.25-7.5L14 14M8.6 11.5h4.3" />
  ),
  bullets: <path d="M6 4h8M6 8h8M6 12h8M2.25 4h1M2.25 8h1M2.25 12h1" />,
  numbers: (
    <path d="M7 4h7M7 8h7M7 12h7M2.25 3l1-.75v3.5M2 10.1c.1-1.2 2-1.2 1.9 0 0 .8-1.5 1.3-1.9 2.15h2" />
  ),
  quote: <path d="M2.5 3v10M5.5 4h8M5.5 8h8M5.5 12h5" />,
  insert: <path d="M8 3v10M3 8h10" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.75 6H9.5a3.5 3.5 0 0 1 0 7H7" />,
  redo: <path d="M10.5 3l3 3-3 3M13.25 6H6.5a3.5 3.5 0 0 0 0 7H9" />,
  up: <path d="M8 13V3M4 7l4-4 4 4" />,
  down: <path d="M8 3v10M4 9l4 4 4-4" />,
  delete: <path d="M2.5 4.5h11M6.5 4.5v-2h3v2M4 4.5l.6 9h6.8l.6-9M6.75 7v4.25M9.25 7v4.25" />,
  keys: <path d="M1.5 4h13v8h-13zM4 6.5h.5M6.5 6.5H7M9 6.5h.5M11.5 6.5h.5M5 9.5h6" />,
  details: <path d="M2.5 13.5h3l8-8-3-3-8 8zM9 4l3 3" />,
  replace: <path d="M2.5 6.5h9l-2.5-3M13.5 9.5h-9l2.5 3" />,
  rowAbove: <path d="M2.5 8.5h11v5h-11zM8 1.5v4M6 3.5h4" />,
  rowBelow: <path d="M2.5 2.5h11v5h-11zM8 10.5v4M6 12.5h4" />,
  rowDelete: <path d="M2.5 2.5h11v5h-11zM6.5 10.75l3 3M9.5 10.75l-3 3" />,
  columnBefore: <path d="M8.5 2.5v11h5v-11zM1.5 8h4M3.5 6v4" />,
  columnAfter: <path d="M2.5 2.5v11h5v-11zM10.5 8h4M12.5 6v4" />,
  columnDelete: <path d="M2.5 2.5v11h5v-11zM10.75 6.5l3 3M13.75 6.5l-3 3" />,
  headRow: <path d="M2.5 2.5h11v11h-11zM2.5 6h11M2.5 4.25h11" />,
  headColumn: <path d="M2.5 2.5h11v11h-11zM6 2.5v11M4.25 2.5v11" />,
  mergeCells: <path d="M2.5 2.5h11v11h-11zM4.5 8h2.5M6 6.5 7.25 8 6 9.5M11.5 8H9M10 6.5 8.75 8 10 9.5" />,
  tableDelete: <path d="M2.5 2.5h11v11h-11zM5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5" />,
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
