"use client";

import { useRef } from "react";
import { ask } from "../answer.ts";
import { useEditing, useWritten } from "../editing-context.ts";
import type { NamedChoice } from "../facts.ts";
import { PickSeveral } from "../pick-several.tsx";

/** What it is about, the most telling first. Who may make topics makes what is missing on the spot. */
export function TopicsField() {
  const { facts, addresses, writer } = useEditing();
  const [topics, setTopics] = useWritten("topics");
  // Names of what was chosen or made since the page was opened.
  const met = useRef(new Map<number, string>());
  for (const { id, name } of facts.topics) met.current.set(id, name);
  const chosen = topics.map((id) => ({ id, name: met.current.get(id) ?? `${id}` }));

  const search = async (query: string) => {
    const answered = await ask(`${addresses.topics}?${new URLSearchParams({ q: query })}`);
    if (answered?.status !== 200) throw new Error("No answer.");
    return answered.said.topics as NamedChoice[];
  };
  const make = async (name: string) => {
    const answered = await ask(addresses.topics, { method: "POST", body: { name } });
    if (answered?.status === 200) return answered.said.topic as NamedChoice;
    throw new Error(
      typeof answered?.said.message === "string"
        ? answered.said.message
        : "The server does not answer. Try again.",
    );
  };
  return (
    <PickSeveral
      label="Topics"
      name="topics"
      chosen={chosen}
      onChange={(next) => {
        for (const { id, name } of next) met.current.set(id, name);
        setTopics(next.map(({ id }) => id));
      }}
      search={search}
      make={writer.mayMakeTopics ? make : undefined}
      noneFound={
        writer.mayMakeTopics ? "Type a name to make one." : "There is none of that name. Ask an editor."
      }
    />
  );
}
