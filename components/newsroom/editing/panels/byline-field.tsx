"use client";

import { useEditing, useWritten } from "../editing-context.ts";
import { PickSeveral } from "../pick-several.tsx";

const most = 30;

/** Who wrote it, in the order that readers see. */
export function BylineField() {
  const { choices } = useEditing();
  const [bylines, setBylines] = useWritten("bylines");
  const chosen = bylines.map(
    (id) => choices.authors.find((author) => author.id === id) ?? { id, name: `${id}` },
  );
  const search = async (query: string) => {
    const wanted = query.toLocaleLowerCase();
    const matches = choices.authors.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
    return matches.slice(0, most);
  };
  return (
    <PickSeveral
      label="Byline"
      name="bylines"
      chosen={chosen}
      onChange={(authors) => setBylines(authors.map(({ id }) => id))}
      search={search}
      noneFound="There is no author of that name. An editor can make one."
    />
  );
}
