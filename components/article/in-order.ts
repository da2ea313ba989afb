import { createElement, Fragment, type ReactNode } from "react";

/** Draws one thing after another. What a server draws once needs no keys to be told apart. */
export function inOrder<Item>(
  items: readonly Item[] | undefined,
  draw: (item: Item) => ReactNode,
): ReactNode {
  return createElement(Fragment, null, ...(items ?? []).map((item) => draw(item)));
}
