/*
 * How much has been typed, and where. A page goes on from what it finds in the browser of tabs that ended before they could
 * save; what these had sent may still arrive. Pure.
 */

/** A tab, and how much had been typed in it. */
export interface Typed {
  tab: string;
  edit: number;
}

/** What a page says: what was typed in its own tab, over what it found of others, the oldest of them first. */
export interface TypedOver extends Typed {
  after: readonly Typed[];
}

/**
 * How much typed in one tab is all that a page says.
 * @returns undefined when it goes on from no such tab, or more has been typed since, in another
 */
export function reachOf(tab: string, { after, ...own }: TypedOver): number | undefined {
  const typed = [...after, own];
  const place = typed.findLastIndex((each) => each.tab === tab);
  return typed.slice(place + 1).every(({ edit }) => edit === 0) ? typed[place]?.edit : undefined;
}
