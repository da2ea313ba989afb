import type { PlainLink } from "./plain-link.ts";

interface PageTurnerProps {
  /** What lies on either side, for whoever doesn't see it. */
  label?: string;
  before: PlainLink | undefined;
  after: PlainLink | undefined;
  /** On the last page that one may turn to: back to the first. */
  between?: PlainLink | undefined;
}

/** The way to what comes before a page of a list, and to what comes after it. */
export function PageTurner({ label = "Further pages", before, after, between }: PageTurnerProps) {
  if (!before && !after && !between) return null;
  return (
    <nav className="page-turner" aria-label={label}>
      {before ? (
        <a rel="prev" href={before.address}>
          <span aria-hidden="true">← </span>
          {before.name}
        </a>
      ) : (
        <span />
      )}
      {between && <a href={between.address}>{between.name}</a>}
      {after && (
        <a rel="next" href={after.address}>
          {after.name}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
