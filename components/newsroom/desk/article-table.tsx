"use client";

import { useTable } from "@tanstack/react-table";
import { useMemo, useRef } from "react";
import type { BulkMove } from "#domain/desk/bulk-form.ts";
import { type ListQuestion, listAddress } from "#domain/desk/list-question.ts";
import type { DeskRow } from "#domain/desk/rows.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { columns, features, sortedBy } from "./article-columns.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { KeyHelp } from "./key-help.tsx";
import { useListKeys } from "./list-keys.ts";

interface ArticleTableProps {
  rows: DeskRow[];
  question: ListQuestion;
  paper: PaperTime;
  /** What somebody of this role can do with several articles at once. */
  moves: BulkMove[];
  colleagues: { id: number; name: string }[];
  /** Where the list itself is. */
  path: string;
}

/** The list of articles: chosen by mouse or keys, moved several at once. */
export function ArticleTable({ rows, question, paper, moves, colleagues, path }: ArticleTableProps) {
  const { timeZone, language } = paper;
  const data = useMemo(
    () => rows.map((row) => ({ ...row, paper: { timeZone, language } })),
    [rows, timeZone, language],
  );
  const table = useTable({ features, columns, data, getRowId: (row) => String(row.id) });
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useListKeys(body, (id) => table.getRow(id).toggleSelected());
  const selected = table.getSelectedRowModel().rows.map((row) => row.original);

  return (
    <>
      <table className="list article-list">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const by = sortedBy[header.column.id];
                const isSorted = by && question.sort === by.sort;
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={`column-${header.column.id}`}
                    aria-sort={isSorted ? (by.sort === "headline" ? "ascending" : "descending") : undefined}
                  >
                    {by ? (
                      <a
                        href={listAddress(path, { ...question, sort: by.sort, after: undefined })}
                        title={by.how}
                        className="sort"
                      >
                        <table.FlexRender header={header} />
                        {isSorted && <span aria-hidden="true">{by.sort === "headline" ? " ↑" : " ↓"}</span>}
                      </a>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody ref={body}>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-id={row.id} data-selected={row.getIsSelected() ? "" : undefined}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={`column-${cell.column.id}`}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <BulkBar
        selected={selected}
        moves={moves}
        colleagues={colleagues}
        onClear={() => table.resetRowSelection(true)}
      />
      <KeyHelp open={keys.helpOpen} onOpenChange={keys.setHelpOpen} />
    </>
  );
}
