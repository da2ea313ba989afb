/*
 * Which tab this is. Saves of one tab follow one another without a conflict, so every page that is opened is a tab of its
 * own: a browser that duplicates a tab would copy anything that is kept with it. A tab that was killed is continued by
 * taking its name over; the browser's locks say whether it still lives.
 */

const lockOf = (tab: string) => `newsroom-tab:${tab.split(".")[0]}`;

/**
 * The name a tab goes on under once it has taken over another version. What it laid aside until then stays under the former
 * name, where nothing it lays aside later can take its place.
 */
export function nextTurn(tab: string): string {
  const [name = tab, turn = "0"] = tab.split(".");
  return `${name}.${Number(turn) + 1}`;
}

/** A name no other tab has. Also where the browser's `randomUUID` is missing: over plain http. */
export const newTab = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Takes a tab's name, for as long as this page lives or until it is given back.
 * @returns what gives it back; undefined when the tab lives elsewhere
 */
export async function takeTab(tab: string): Promise<(() => void) | undefined> {
  // Without locks (plain http) no tab can be asked. What it left is then kept under its name by both, and never lost.
  if (!navigator.locks) return () => undefined;
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => {
      const held = lock && new Promise<void>((release) => resolve(() => release()));
      if (!held) resolve(undefined);
      return held;
    });
  });
}
