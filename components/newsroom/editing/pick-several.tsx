"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { NamedChoice } from "./facts.ts";

interface PickSeveralProps {
  label: string;
  /** The field of the draft. */
  name: string;
  hint?: string;
  chosen: NamedChoice[];
  onChange: (chosen: NamedChoice[]) => void;
  /** What matches, the best first. */
  search: (query: string) => Promise<NamedChoice[]>;
  /** Makes what is not there yet; undefined for those who may not. @throws with a message for people */
  make?: ((name: string) => Promise<NamedChoice>) | undefined;
  /** What nothing is called here: “There is no topic of that name”. */
  noneFound: string;
}

/** How long to wait for the next letter before asking, in milliseconds. */
const pause = 120;

/** Several of many, in an order: found by typing, moved and removed by buttons. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function PickSeveral({
  label,
  name,
  hint,
  chosen,
  onChange,
  search,
  make,
  noneFound,
}: PickSeveralProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<NamedChoice[]>();
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const asked = useRef(search);
  asked.current = search;

  useEffect(() => {
    if (!open) return;
    let current = true;
    const timer = setTimeout(() => {
      asked.current(query.trim()).then(
        (options) => current && setFound(options),
        () => current && setWrong("The server does not answer. Type on to try again."),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, query]);

  const free = (found ?? []).filter((option) => !chosen.some((each) => each.id === option.id));
  const wanted = query.trim();
  const isKnown = [...(found ?? []), ...chosen].some(
    ({ name }) => name.toLowerCase() === wanted.toLowerCase(),
  );
  const makeable = make && found && wanted !== "" && !isKnown ? make : undefined;
  const count = free.length + (makeable ? 1 : 0);
  const isOpen = open && found !== undefined && (count > 0 || wanted !== "");

  const take = async (place: number) => {
    setWrong(undefined);
    const option = free[place];
    try {
      const next = option ?? (makeable && (await makeable(wanted)));
      if (!next) return;
      onChange([...chosen, next]);
      setQuery("");
      setFound(undefined);
      setActive(0);
    } catch (error) {
      setWrong(error instanceof Error ? error.message : "This could not be made.");
    }
  };

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (count > 0) setActive((active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (isOpen) void take(active);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && query === "" && chosen.length > 0) {
      onChange(chosen.slice(0, -1));
    }
  };

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {chosen.length > 0 && (
        <ChosenList chosen={chosen} onChange={onChange} after={() => input.current?.focus()} />
      )}
      <div className="pick">
        <input
          ref={input}
          id={id}
          data-field={name}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={`${id}-options`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && count > 0 ? `${id}-${active}` : undefined}
          aria-describedby={
            [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined
          }
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <div
          id={`${id}-options`}
          role="listbox"
          // Not the field's name: that belongs to the field alone.
          aria-label="Found"
          className="menu pick-options"
          hidden={!isOpen}
        >
          {free.map((option, place) => (
            <Option
              key={option.id}
              id={`${id}-${place}`}
              isActive={place === active}
              onTake={() => void take(place)}
            >
              {option.name}
            </Option>
          ))}
          {makeable && (
            <Option
              id={`${id}-${free.length}`}
              isActive={active === free.length}
              onTake={() => void take(free.length)}
            >
              Make “{wanted}”
            </Option>
          )}
          {count === 0 && <p className="menu-label">{isKnown ? "Already chosen" : noneFound}</p>}
        </div>
      </div>
      {wrong && (
        <p className="field-error" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

interface OptionProps {
  id: string;
  isActive: boolean;
  onTake: () => void;
  children: React.ReactNode;
}

function Option({ id, isActive, onTake, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, whose keys reach every option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="menu-item"
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  );
}

interface ChosenListProps {
  chosen: NamedChoice[];
  onChange: (chosen: NamedChoice[]) => void;
  /** When the button that had the focus is gone. */
  after: () => void;
}

function ChosenList({ chosen, onChange, after }: ChosenListProps) {
  const raise = (place: number) => {
    const next = [...chosen];
    next.splice(place - 1, 0, ...next.splice(place, 1));
    onChange(next);
  };
  return (
    <ol className="chosen">
      {chosen.map(({ id, name }, place) => (
        <li key={id}>
          <span>{name}</span>
          {place > 0 && (
            <button type="button" aria-label={`Move ${name} up`} title="Move up" onClick={() => raise(place)}>
              ↑
            </button>
          )}
          <button
            type="button"
            aria-label={`Remove ${name}`}
            title="Remove"
            onClick={() => {
              onChange(chosen.filter((each) => each.id !== id));
              after();
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ol>
  );
}
