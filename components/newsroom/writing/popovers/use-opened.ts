"use client";

import { useStore } from "../store.ts";
import type { Opened, Surroundings } from "../surroundings.ts";

/** Whether one of the things that open over the text is open, and what closes it. */
export function useOpened({ opened }: Surroundings, what: Opened): { open: boolean; close: () => void } {
  const open = useStore(opened) === what;
  return { open, close: () => opened.set(undefined) };
}
