"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { type ListQuestion, listAddress, readListQuestion } from "#domain/desk/list-question.ts";

interface Choice {
  id: number | string;
  name: string;
}

interface ListFiltersProps {
  path: string;
  question: ListQuestion;
  states: Choice[];
  sections: Choice[];
  topics: Choice[];
  authors: Choice[];
  colleagues: Choice[];
}

/** Milliseconds without a key before what was typed is looked for. */
const pause = 250;

/** What a list is filtered by. Each change goes into the address at once; without scripts the form is sent. */
export function ListFilters({
  path,
  question,
  states,
  sections,
  topics,
  authors,
  colleagues,
}: ListFiltersProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    const fields = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value)]),
    );
    const address = listAddress(path, readListQuestion(fields));
    startTransition(() => router.replace(address, { scroll: false }));
  };
  const typed = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, pause);
  };
  const choose = (name: keyof ListQuestion, label: string, choices: Choice[], any: string) => (
    <label className="filter">
      <span className="sr-only">{label}</span>
      <select
        name={name}
        className="control"
        defaultValue={question[name] ?? ""}
        data-set={question[name] ? "" : undefined}
      >
        <option value="">{any}</option>
        {choices.map(({ id, name: words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (name: "from" | "to", label: string) => (
    <label className={`filter filter-day filter-day-${name}`}>
      <span className="quiet">{label}</span>
      <input type="date" name={name} className="control" defaultValue={question[name] ?? ""} />
    </label>
  );

  return (
    <search>
      <form
        ref={form}
        action={path}
        className="filters"
        aria-label="Filters"
        aria-busy={pending}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          ask();
        }}
        onChange={(event) => {
          const { target } = event;
          if (target instanceof HTMLInputElement && target.type === "search") typed();
          else ask();
        }}
      >
        <label className="filter filter-search">
          <span className="sr-only">Search</span>
          <input
            type="search"
            name="q"
            className="control"
            placeholder="Search headlines and texts"
            defaultValue={question.q}
          />
        </label>
        {choose("state", "State", states, "Any state")}
        {choose("section", "Section", sections, "Any section")}
        {choose("topic", "Topic", topics, "Any topic")}
        {choose("author", "Byline", authors, "Any byline")}
        {colleagues.length > 0 && choose("who", "Who", colleagues, "Anybody’s")}
        {day("from", "Changed from")}
        {day("to", "to")}
        {question.sort !== "changed" && <input type="hidden" name="sort" value={question.sort} />}
        <noscript>
          <button type="submit" className="button button-quiet">
            Show
          </button>
        </noscript>
      </form>
    </search>
  );
}
