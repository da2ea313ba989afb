"use client";

import { useCallback, useState, useSyncExternalStore } from "react";

export const panelTabs = ["Details", "Search", "Related", "Checklist", "History"] as const;
export type PanelTab = (typeof panelTabs)[number];

const memory = "newsroom-panel";

/** Where each field of the draft is found; those that are not here stand on the page itself. */
const homes: Record<string, PanelTab> = {
  ...{ sectionId: "Details", topics: "Details", bylines: "Details", slug: "Details", place: "Details" },
  ...{ embargoUntil: "Details", language: "Details", direction: "Details", notes: "Details" },
  ...{ searchTitle: "Search", searchDescription: "Search", socialText: "Search", related: "Related" },
};

const wide = "(width >= 64rem)";

function watchWidth(listener: () => void) {
  const query = window.matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the panel has room beside the text; else it is a sheet over it. */
export const useIsWide = () =>
  useSyncExternalStore(
    watchWidth,
    () => window.matchMedia(wide).matches,
    () => true,
  );

export interface Panel {
  open: boolean;
  setOpen: (open: boolean) => void;
  tab: PanelTab;
  setTab: (tab: PanelTab) => void;
  /** Opens what a field stands in, and brings the focus to it. */
  goTo: (field: string) => void;
}

/** The side panel: whether it is unfolded, which this browser remembers, and which of its pages is shown. */
export function usePanel(): Panel {
  const [open, setIsOpen] = useState(() => window.matchMedia(wide).matches && read() !== "folded");
  const [tab, setTab] = useState<PanelTab>("Details");
  const setOpen = useCallback((next: boolean) => {
    setIsOpen(next);
    if (window.matchMedia(wide).matches) write(next ? "unfolded" : "folded");
  }, []);
  const goTo = useCallback((field: string) => {
    const home = homes[field];
    if (home) {
      setTab(home);
      setIsOpen(true);
    }
    // Once it is drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(field)));
  }, []);
  return { open, setOpen, tab, setTab, goTo };
}

function focusField(field: string): void {
  const found = ["", "-clock"].flatMap((end) => [
    ...document.querySelectorAll<HTMLElement>(`[name="${field}${end}"], [data-field="${field}${end}"]`),
  ]);
  const target = found.find((each) => each.getClientRects().length > 0);
  const inside = target?.querySelector<HTMLElement>('[contenteditable="true"], button');
  (inside ?? target)?.focus();
  target?.scrollIntoView({ block: "center" });
}

// A browser may forbid its storage; the panel is then unfolded.
function read(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(memory, value);
  } catch {
    // Then it is not remembered.
  }
}
