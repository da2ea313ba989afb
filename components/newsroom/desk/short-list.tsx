import type { ReactNode } from "react";
import type { DeskRow } from "#domain/desk/rows.ts";
import { ArticleState } from "../article-state.tsx";

interface ShortListProps {
  title: string;
  id: string;
  rows: DeskRow[];
  /** The way to the rest. */
  all?: { name: string; address: string } | undefined;
  /** At the end of each row: when, or by whom. */
  note: (row: DeskRow) => ReactNode;
  /** Where a row leads; the editor when absent. */
  address?: (row: DeskRow) => string;
  /** Whether each row tells its state: not where all have the same. */
  showState?: boolean;
  /** What stands there while the list is empty. */
  empty: ReactNode;
}

/** A short list on the desk. */
export function ShortList({ title, id, rows, all, note, address, showState = false, empty }: ShortListProps) {
  return (
    <section className="short-list" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
        {all && rows.length > 0 && (
          <a className="quiet" href={all.address}>
            {all.name}
          </a>
        )}
      </h2>
      {rows.length === 0 ? (
        <p className="short-empty quiet">{empty}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id} className={showState ? "short-row" : "short-row short-row-plain"}>
              {showState && <ArticleState state={row.state} hasChanges={row.hasChanges} />}
              <a className="list-title" href={address?.(row) ?? `/admin/articles/${row.id}`} dir="auto">
                {row.headline || <em>No headline yet</em>}
              </a>
              <span className="quiet short-note">{note(row)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
