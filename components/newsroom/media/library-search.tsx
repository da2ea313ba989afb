"use client";

import type { ReactNode } from "react";

interface LibrarySearchProps {
  query: string;
  onQuery: (query: string) => void;
  id: string;
  /** Stands beside the search box. */
  children: ReactNode;
}

/** The search box of the library, and what can be done beside it. */
export function LibrarySearch({ query, onQuery, id, children }: LibrarySearchProps) {
  return (
    <search className="library-bar">
      <label className="sr-only" htmlFor={id}>
        Search
      </label>
      <input
        id={id}
        type="search"
        className="control"
        placeholder="Name, alt text, caption or credit"
        value={query}
        autoComplete="off"
        onChange={(event) => onQuery(event.target.value)}
      />
      {children}
    </search>
  );
}
