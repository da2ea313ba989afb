"use client";

import { createColumnHelper, rowSelectionFeature, tableFeatures } from "@tanstack/react-table";
import type { ListSort } from "#domain/desk/list-question.ts";
import type { DeskRow } from "#domain/desk/rows.ts";
import { DateTime, type PaperTime } from "../../ui/date-time.tsx";
import { ArticleState } from "../article-state.tsx";

export const features = tableFeatures({ rowSelectionFeature });

/** What a row shows, with what all rows have in common. */
export interface ListedRow extends DeskRow {
  paper: PaperTime;
}

const helper = createColumnHelper<typeof features, ListedRow>();

/** Which columns the list can be sorted by, and how that is called. */
export const sortedBy: Partial<Record<string, { sort: ListSort; how: string }>> = {
  headline: { sort: "headline", how: "A to Z" },
  changedAt: { sort: "changed", how: "last changed first" },
  publishedAt: { sort: "published", how: "last published first; leaves out what never was" },
};

const When = ({ at, paper }: { at: Date | undefined; paper: PaperTime }) =>
  at && <DateTime at={at} shape="short" paper={paper} />;

export const columns = helper.columns([
  helper.display({
    id: "select",
    header: ({ table }) => (
      <input
        type="checkbox"
        aria-label="Select all on this page"
        checked={table.getIsAllRowsSelected()}
        ref={(box) => {
          if (box) box.indeterminate = table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected();
        }}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
    ),
    cell: ({ row }) => (
      <input
        type="checkbox"
        aria-label={`Select ${row.original.headline || "an article without a headline"}`}
        checked={row.getIsSelected()}
        onChange={() => {}}
        onClick={row.getToggleSelectedHandler()}
      />
    ),
  }),
  helper.accessor("headline", {
    header: "Headline",
    cell: ({ row: { original } }) => (
      <>
        <a className="list-title" href={`/admin/articles/${original.id}`} dir="auto">
          {original.headline || <em>No headline yet</em>}
        </a>
        {original.givenTo && <span className="quiet"> given to {original.givenTo}</span>}
        <span className="phone-only row-note">
          <ArticleState state={original.state} hasChanges={original.hasChanges} />
          {original.section && <span>{original.section}</span>}
          <When at={original.changedAt} paper={original.paper} />
        </span>
      </>
    ),
  }),
  helper.accessor("state", {
    header: "State",
    cell: ({ row: { original } }) => (
      <>
        <ArticleState state={original.state} hasChanges={original.hasChanges} />
        {original.scheduledFor && (
          <span className="quiet row-when">
            {" "}
            <When at={original.scheduledFor} paper={original.paper} />
          </span>
        )}
      </>
    ),
  }),
  helper.accessor("section", { header: "Section" }),
  helper.accessor((row) => row.byline.join(", "), { id: "byline", header: "Byline" }),
  helper.accessor("changedAt", {
    header: "Changed",
    cell: ({ row: { original } }) => (
      <span title={original.changedBy && `by ${original.changedBy}`}>
        <When at={original.changedAt} paper={original.paper} />
      </span>
    ),
  }),
  helper.accessor("publishedAt", {
    header: "Published",
    cell: ({ row: { original } }) => <When at={original.publishedAt} paper={original.paper} />,
  }),
]);
