"use client";

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { type FormEvent, useId, useState } from "react";
import { type BlockOf, blockKinds, type embedProviders } from "#domain/articles/body.ts";
import { Button } from "../../../ui/button.tsx";
import { insertWhole } from "../blocks.ts";
import { cleanAddress } from "../pasting/web-address.ts";
import type { Surroundings } from "../surroundings.ts";
import { AtCaret } from "./at-caret.tsx";

interface EmbedPopoverProps {
  editor: Editor;
  surroundings: Surroundings;
}

/** Where a thing that lives elsewhere is, and what it is called. */
export function EmbedPopover({ editor, surroundings }: EmbedPopoverProps) {
  return (
    <AtCaret editor={editor} surroundings={surroundings} what="embed" label="Embed">
      <EmbedForm editor={editor} surroundings={surroundings} />
    </AtCaret>
  );
}

const hosts: [RegExp, (typeof embedProviders)[number]][] = [
  [/(^|\.)(youtube\.com|youtu\.be|youtube-nocookie\.com)$/, "youtube"],
  [/(^|\.)vimeo\.com$/, "vimeo"],
  [/(^|\.)(x|twitter)\.com$/, "x"],
];

/** Who has the thing at this address. */
export function providerOf(url: string): BlockOf<"embed">["attrs"]["provider"] {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return hosts.find(([known]) => known.test(host))?.[1] ?? "other";
}

/** The embed that is chosen, if one is. */
function chosenEmbed({ state: { selection } }: Editor) {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "embed") return undefined;
  // The node is of the schema, so that its attributes are an embed's.
  return { at: selection.from, attrs: selection.node.attrs as BlockOf<"embed">["attrs"] };
}

function EmbedForm({ editor, surroundings }: EmbedPopoverProps) {
  const [here] = useState(() => chosenEmbed(editor));
  const [url, setUrl] = useState(here?.attrs.url ?? "");
  const [title, setTitle] = useState(here?.attrs.title ?? "");
  const [wrong, setWrong] = useState("");
  const id = useId();
  const put = (event: FormEvent) => {
    event.preventDefault();
    const typed = cleanAddress(url);
    const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    const attrs = { provider: providerOf(address), url: address, title: title.trim() };
    const judged = blockKinds.embed.attrs.safeParse(attrs);
    if (!typed || !judged.success) return setWrong("Type the address of a page, such as https://youtu.be/….");
    surroundings.opened.set(undefined);
    if (!here) return insertWhole(editor, [{ type: "embed", attrs }]);
    const tr = editor.state.tr.setNodeMarkup(here.at, undefined, attrs);
    editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, here.at)));
  };
  return (
    <form className="link-form" onSubmit={put} aria-label="Embed" noValidate>
      <div className="field">
        <label htmlFor={`${id}-url`}>Address of the page</label>
        <input
          id={`${id}-url`}
          type="url"
          dir="ltr"
          autoComplete="off"
          value={url}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-told`}
          onChange={(event) => {
            setUrl(event.target.value);
            setWrong("");
          }}
        />
        <p id={`${id}-told`} className={wrong ? "field-error" : "field-hint"} role="status">
          {wrong || "Readers get a card that leads there. Nothing is loaded from there before they go."}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-title`}>Title</label>
        <input
          id={`${id}-title`}
          dir="auto"
          value={title}
          maxLength={2_000}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="form-actions">
        <Button>{here ? "Change embed" : "Add embed"}</Button>
      </div>
    </form>
  );
}
