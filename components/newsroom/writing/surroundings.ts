import type { Media } from "#domain/articles/article.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { createStore, type Store } from "./store.ts";
import type { WritingTools } from "./writing-tools.ts";

/** What is open over the text. At most one thing is. */
export type Opened = "link" | "language" | "embed" | "keys";

/** The blocks that the slash menu offers, and which of them the keys have reached. */
export interface SlashMenu {
  names: readonly string[];
  active: number;
  query: string;
  /** Where the slash stands on the screen. */
  place: () => DOMRect;
  choose: (place: number) => void;
  /** Leaves the slash and what follows as text. */
  leave: () => void;
}

/** What every part of one surface shares: its node views, its bars, its keys. */
export interface Surroundings {
  /** The newest that were given; a surface outlives its props. */
  tools: WritingTools;
  paper: PaperTime;
  /** BCP 47: of the body, where no part of it says otherwise. */
  language: string;
  media: Store<ReadonlyMap<number, Media>>;
  opened: Store<Opened | undefined>;
  slash: Store<SlashMenu | undefined>;
  /** Says something to whoever writes, aloud too. */
  tell: (message: string) => void;
}

export function createSurroundings(
  given: Pick<Surroundings, "tools" | "paper" | "language" | "tell">,
): Surroundings {
  return {
    ...given,
    media: createStore<ReadonlyMap<number, Media>>(new Map()),
    opened: createStore<Opened | undefined>(undefined),
    slash: createStore<SlashMenu | undefined>(undefined),
  };
}

/** Puts media where node views look them up by their ids. */
export function shelve({ media }: Surroundings, added: readonly Media[]): void {
  if (added.every((one) => media.get().get(one.id) === one)) return;
  media.set(new Map([...media.get(), ...added.map((one) => [one.id, one] as const)]));
}
