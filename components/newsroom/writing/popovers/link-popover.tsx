"use client";

import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { linkHere, readAddress, removeLink, setLink } from "../linking.ts";
import type { Surroundings } from "../surroundings.ts";
import type { FoundLink } from "../writing-tools.ts";
import { AtCaret } from "./at-caret.tsx";
import { useFoundLinks } from "./use-found-links.ts";

interface LinkPopoverProps {
  editor: Editor;
  surroundings: Surroundings;
}

/** Where a link leads: an address that is typed, or an article of this paper that is found by its words. */
export function LinkPopover({ editor, surroundings }: LinkPopoverProps) {
  return (
    <AtCaret editor={editor} surroundings={surroundings} what="link" label="Link">
      <LinkForm editor={editor} surroundings={surroundings} />
    </AtCaret>
  );
}

function LinkForm({ editor, surroundings }: LinkPopoverProps) {
  const [here] = useState(() => linkHere(editor)?.href ?? "");
  const [typed, setTyped] = useState(here);
  const [active, setActive] = useState(-1);
  const [wrong, setWrong] = useState("");
  const id = useId();
  const { found, failed, waiting } = useFoundLinks(surroundings, typed === here ? "" : typed);
  const close = () => surroundings.opened.set(undefined);

  const put = (href: string, words: string) => {
    setLink(editor, href, words);
    close();
  };
  const take = (place: number) => {
    const article = found[place];
    if (article) return put(article.address, article.headline);
    const address = readAddress(typed);
    if (address) return put(address, typed.trim());
    setWrong(
      typed.trim()
        ? "Type an address, such as https://example.org, or choose an article."
        : "Type where the link leads.",
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { length } = found;
    if (event.key === "ArrowDown" && length > 0) setActive((active + 1) % length);
    else if (event.key === "ArrowUp" && length > 0) setActive(active <= 0 ? length - 1 : active - 1);
    else if (event.key === "Enter") take(active);
    else return;
    event.preventDefault();
  };

  return (
    <div className="link-form">
      <div className="field">
        <label htmlFor={`${id}-where`}>Article or address</label>
        <input
          id={`${id}-where`}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-found`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-told`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setWrong("");
          }}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-told`} className={wrong || failed ? "field-error" : "field-hint"} role="status">
          {wrong || failed || (waiting ? "Looking for articles…" : "")}
        </p>
      </div>
      <Found found={found} active={active} id={id} onPoint={setActive} onTake={take} />
      <div className="form-actions">
        <Button look="primary" type="button" onClick={() => take(active)}>
          {here ? "Change link" : "Add link"}
        </Button>
        {here && (
          <>
            <Button look="quiet" type="button" onClick={() => window.open(here, "_blank", "noopener")}>
              Open
            </Button>
            <Button
              look="quiet"
              type="button"
              onClick={() => {
                removeLink(editor);
                close();
              }}
            >
              Remove link
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

interface FoundProps {
  found: readonly FoundLink[];
  active: number;
  id: string;
  onPoint: (place: number) => void;
  onTake: (place: number) => void;
}

function Found({ found, active, id, onPoint, onTake }: FoundProps) {
  return (
    <div role="listbox" id={`${id}-found`} aria-label="Articles" tabIndex={-1} hidden={found.length === 0}>
      {found.map(({ address, headline, section }, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, where the focus stays.
        <div
          key={address}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          className="menu-item link-found"
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => place !== active && onPoint(place)}
          onClick={() => onTake(place)}
        >
          <bdi>{headline}</bdi>
          <span className="menu-quiet">{section}</span>
        </div>
      ))}
    </div>
  );
}
