"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useEditing, useKept } from "./editing-context.ts";
import { buttonsOf, type ShownMove } from "./moves/shown-moves.ts";
import type { Panel } from "./use-panel.ts";

interface Keys {
  keep: () => Promise<void>;
  panel: Panel;
  onMove: (move: ShownMove) => void;
}

const focusable = 'textarea, [contenteditable="true"], input:not([type="hidden"]), select, button, a[href]';

/** The editor's keys, see `help-dialog.tsx`. While a dialog is open they are its own. */
export function useEditorKeys(desk: RefObject<HTMLElement | null>, keys: Keys): void {
  const { facts, keeper } = useEditing();
  const isTouched = useKept(keeper, (each) => each.isTouched());
  const current = useRef({ ...keys, facts, isTouched });
  current.current = { ...keys, facts, isTouched };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { keep, panel, onMove, facts: known, isTouched: touched } = current.current;
      const command = event.ctrlKey || event.metaKey;
      if (document.querySelector('[role="dialog"]')) {
        // The browser's own “Save page” helps nobody here.
        if (command && event.key.toLowerCase() === "s") event.preventDefault();
        return;
      }
      if (command && event.key.toLowerCase() === "s") {
        take(event);
        void keep();
      } else if (command && event.key === "Enter") {
        const { primary } = buttonsOf(known, known.hasChanges || touched);
        take(event);
        if (primary) onMove(primary);
      } else if (command && event.key === "\\") {
        take(event);
        panel.setOpen(!panel.open);
      } else if (event.key === "F6" && desk.current) {
        take(event);
        leadOn(desk.current, event.shiftKey);
      }
    };
    // Before the text hears of them: some of these keys write something there.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [desk]);
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Brings the focus from one of the editor's regions to the next. */
function leadOn(desk: HTMLElement, backwards: boolean): void {
  const regions = ["text", "panel", "bar"].flatMap((name) => [
    ...desk.querySelectorAll<HTMLElement>(`[data-region="${name}"]`),
  ]);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const step = backwards ? regions.length - 1 : 1;
  const next = here < 0 ? regions[0] : regions[(here + step) % regions.length];
  next?.querySelector<HTMLElement>(focusable)?.focus();
}
