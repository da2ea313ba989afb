"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

/** The keys of a list, as its help tells them. */
export const listKeys: [keys: string[], what: string][] = [
  [["j", "↓"], "The next article"],
  [["k", "↑"], "The one before"],
  [["Enter"], "Open it"],
  [["x"], "Select it, or no longer"],
  [["/"], "Search"],
  [["?"], "This help"],
];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  Boolean(target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]"));

/**
 * Moves through the rows of a list by keys. The focus goes from headline to headline, so that Enter opens and a screen reader
 * reads what is meant.
 * @param body its rows have their ids in `data-id`, and in each a link
 */
export function useListKeys(body: RefObject<HTMLElement | null>, onSelect: (id: string) => void) {
  const [helpOpen, setHelpOpen] = useState(false);
  const select = useRef(onSelect);
  select.current = onSelect;
  useEffect(() => {
    const rows = () => [...(body.current?.querySelectorAll<HTMLElement>("tr[data-id]") ?? [])];
    const here = () => rows().findIndex((row) => row.contains(document.activeElement));
    const go = (to: number) => rows()[to]?.querySelector<HTMLElement>("a[href]")?.focus();
    const press = (event: KeyboardEvent) => {
      const elsewhere = isTyping(event.target) || document.querySelector("[role=dialog], [role=menu]");
      if (elsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = here();
      // Arrows scroll the page until somebody is in the list.
      const inList = at >= 0;
      if (event.key === "j" || (event.key === "ArrowDown" && inList)) go(Math.min(at + 1, rows().length - 1));
      else if (event.key === "k" || (event.key === "ArrowUp" && inList)) go(Math.max(at - 1, 0));
      else if (event.key === "x" && inList) select.current(rows()[at]?.dataset.id ?? "");
      else if (event.key === "/") document.querySelector<HTMLElement>("input[type=search]")?.focus();
      else if (event.key === "?") setHelpOpen(true);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [body]);
  return { helpOpen, setHelpOpen };
}
