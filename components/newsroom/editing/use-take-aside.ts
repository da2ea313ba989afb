"use client";

import { useEditing } from "./editing-context.ts";
import { callAction } from "./safe-action.ts";

/**
 * Takes a version that waits for what is written here; the server puts what was the draft in its place, so that nothing is
 * gone. @returns how: it answers with what went wrong, or nothing
 */
export function useTakeAside() {
  const { keeper, actions, refresh, adopt, moved } = useEditing();
  return async (asideId: number): Promise<string | undefined> => {
    await keeper.flush();
    const articleId = keeper.articleId();
    const before = await refresh();
    // What is typed here leaves the screen: it has to be somewhere first.
    if (articleId === undefined || !before || !keeper.isWithServer())
      return "The server does not answer. Try again in a moment.";
    const values = { articleId, asideId, seen: before.draftVersion, tab: keeper.tab() };
    const { done, errors } = await callAction(actions.takeAside, values);
    if (!done) return Object.values(errors)[0] ?? "This could not be taken.";
    const after = await refresh();
    if (after) adopt(after.draftVersion, after.content);
    await moved();
    return undefined;
  };
}
