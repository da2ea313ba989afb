"use client";

import { Button } from "../../ui/button.tsx";
import type { UploadRow } from "./use-uploads.ts";

interface UploadRowsProps {
  rows: UploadRow[];
  onCancel: (key: number) => void;
  onRetry: (row: UploadRow) => void;
}

/** What is on its way: how far each file is, and what can be done about it. */
export function UploadRows({ rows, onCancel, onRetry }: UploadRowsProps) {
  return (
    <ul className="uploads" aria-label="Uploads" hidden={rows.length === 0}>
      {rows.map((row) => (
        <li key={row.key} className="upload-row">
          <span className="upload-name">{row.file.name || "Pasted picture"}</span>
          {row.phase === "failed" ? (
            <p className="upload-problem" role="alert">
              {row.message}
            </p>
          ) : (
            <>
              <progress
                max={row.file.size}
                value={row.sent}
                aria-label={`Upload of ${row.file.name || "pasted picture"}`}
              />
              {/* Every byte read out would be too much: the bar tells how far it is. */}
              <span className="upload-said quiet" role={row.phase === "sending" ? undefined : "status"}>
                {said(row)}
              </span>
            </>
          )}
          <span className="upload-buttons">
            {row.phase === "failed" && (
              <Button type="button" look="bare" onClick={() => onRetry(row)}>
                Try again
              </Button>
            )}
            <Button
              type="button"
              look="bare"
              aria-label={`${row.phase === "failed" ? "Dismiss" : "Cancel"} ${row.file.name}`}
              onClick={() => onCancel(row.key)}
            >
              {row.phase === "failed" ? "Dismiss" : "Cancel"}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function said({ phase, sent, file }: UploadRow): string {
  switch (phase) {
    case "queued":
      return "Waits its turn";
    case "waiting":
      return "No connection. It goes on by itself when the line is back.";
    case "looking":
      return "Arrived. Looking at it…";
    case "sending":
      return `${size(sent)} of ${size(file.size)}`;
    case "failed":
      return "";
    default:
      return phase satisfies never;
  }
}

/** Bytes in the unit that people think of files in. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
