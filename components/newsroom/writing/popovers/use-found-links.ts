"use client";

import { useEffect, useState } from "react";
import type { Surroundings } from "../surroundings.ts";
import type { FoundLink } from "../writing-tools.ts";

interface Found {
  found: readonly FoundLink[];
  failed: string;
  waiting: boolean;
}

const nothing: Found = { found: [], failed: "", waiting: false };

/** Articles that match what is typed, a moment after the last key. An answer that comes too late is not shown. */
export function useFoundLinks({ tools }: Surroundings, typed: string): Found {
  const [state, setState] = useState(nothing);
  const query = typed.trim();
  // What begins like an address is one.
  const asks = query.length > 1 && !/^(https?:|mailto:|tel:|\/|#|www\.)/i.test(query);
  useEffect(() => {
    if (!asks) return setState(nothing);
    let late = false;
    const soon = setTimeout(async () => {
      setState((before) => ({ ...before, failed: "", waiting: true }));
      try {
        const found = await tools.searchLinks(query);
        if (!late) setState({ found: found.slice(0, 8), failed: "", waiting: false });
      } catch {
        const failed = "Articles cannot be looked for just now. An address can be typed all the same.";
        if (!late) setState({ found: [], failed, waiting: false });
      }
    }, 150);
    return () => {
      late = true;
      clearTimeout(soon);
    };
  }, [asks, query, tools]);
  return state;
}
