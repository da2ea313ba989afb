import { onePerProcess } from "./one-per-process.ts";

/*
 * A word to the scheduler that there is something to do at once. It carries nothing and may be lost: the scheduler
 * looks by itself every second.
 */

const listeners = onePerProcess("poke", () => new Set<() => void>());

/** Hears every poke of this process. @returns how to stop hearing */
export function onPoke(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells whoever listens. Listeners must not throw: whoever pokes has already done what it came for. */
export function poke(): void {
  for (const listener of listeners) listener();
}
