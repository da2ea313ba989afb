"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import type { ArticleFacts, Choices, EditorActions, EditorAddresses, Writer } from "./facts.ts";
import type { Keeper } from "./keeper.ts";

/** What every part of the editor shares. */
export interface Editing {
  keeper: Keeper;
  facts: ArticleFacts;
  /** Asks what has become of the article. @returns undefined when nobody answered */
  refresh(): Promise<ArticleFacts | undefined>;
  /** Tells the other tabs that something was done, and asks what has become of the article. */
  moved(): Promise<void>;
  /** Takes a version of the server's for what is written here. */
  adopt(version: number, content: DraftContent): void;
  /** Counts the versions that were taken over: fields that hold something of their own begin anew with each. */
  adopted: number;
  /** Brings whoever writes to a field. */
  goTo(field: string): void;
  choices: Choices;
  actions: EditorActions;
  addresses: EditorAddresses;
  paper: PaperTime;
  publication: { name: string; origin: string };
  writer: Writer;
}

const Context = createContext<Editing | undefined>(undefined);

export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("This belongs into the editor.");
  return editing;
}

/** Something the keeper knows; drawn again only when that changes. */
export function useKept<Value>(keeper: Keeper, read: (keeper: Keeper) => Value): Value {
  return useSyncExternalStore(
    keeper.subscribe,
    () => read(keeper),
    () => read(keeper),
  );
}

/** One field of what is written, and how to change it. */
export function useWritten<Name extends keyof DraftContent>(name: Name) {
  const { keeper } = useEditing();
  const value = useKept(keeper, (each) => each.content()[name]);
  return [value, (next: DraftContent[Name]) => keeper.change({ [name]: next })] as const;
}
