import type { PlainLink } from "./plain-link.ts";

interface PageTurnerProps {
  newer: PlainLink | undefined;
  older: PlainLink | undefined;
  /** On the last page that one may turn to: back to the first. */
  newest: PlainLink | undefined;
}

/** The way to newer and older articles of a list. */
export function PageTurner({ newer, older, newest }: PageTurnerProps) {
  if (!newer && !older && !newest) return null;
  return (
    <nav className="page-turner" aria-label="Further pages">
      {newer ? (
        <a rel="prev" href={newer.address}>
          <span aria-hidden="true">← </span>
          {newer.name}
        </a>
      ) : (
        <span />
      )}
      {newest && <a href={newest.address}>{newest.name}</a>}
      {older && (
        <a rel="next" href={older.address}>
          {older.name}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
