"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { markKinds } from "#domain/articles/body.ts";
import { Button } from "../../../ui/button.tsx";
import type { Surroundings } from "../surroundings.ts";
import { AtCaret } from "./at-caret.tsx";

interface LanguagePopoverProps {
  editor: Editor;
  surroundings: Surroundings;
}

/** Languages that are offered by name; any other can be typed by its code. */
const offered = ["ar", "de", "en", "es", "fr", "he", "it", "la", "ru", "uk", "yi"];
const rightToLeft = /^(ar|fa|he|ku|ps|ur|yi)\b/;

export function LanguagePopover({ editor, surroundings }: LanguagePopoverProps) {
  return (
    <AtCaret editor={editor} surroundings={surroundings} what="language" label="Another language">
      <LanguageForm editor={editor} surroundings={surroundings} />
    </AtCaret>
  );
}

function LanguageForm({ editor, surroundings }: LanguagePopoverProps) {
  const here: string | undefined = editor.getAttributes("language").lang;
  const [lang, setLang] = useState(here ?? (surroundings.language.startsWith("he") ? "en" : "he"));
  const [wrong, setWrong] = useState("");
  const names = new Intl.DisplayNames("en", { type: "language" });
  const close = () => surroundings.opened.set(undefined);
  const set = (event: FormEvent) => {
    event.preventDefault();
    const mark = markKinds.language.safeParse({ lang, dir: rightToLeft.test(lang) ? "rtl" : "ltr" });
    if (!mark.success) return setWrong("A language is written like en or pt-BR.");
    editor.chain().extendMarkRange("language").setMark("language", mark.data).run();
    close();
  };
  const chosen = !editor.state.selection.empty || here;
  return (
    <form className="link-form" onSubmit={set} aria-label="Another language">
      <div className="field">
        <label htmlFor="language-of-stretch">Language of the words</label>
        <input
          id="language-of-stretch"
          list="languages-offered"
          autoComplete="off"
          value={lang}
          aria-invalid={wrong ? true : undefined}
          aria-describedby="language-told"
          onChange={(event) => {
            setLang(event.target.value.trim());
            setWrong("");
          }}
        />
        <datalist id="languages-offered">
          {offered.map((code) => (
            <option key={code} value={code} label={names.of(code)} />
          ))}
        </datalist>
        <p id="language-told" className={wrong ? "field-error" : "field-hint"} role="status">
          {wrong || (chosen ? nameOf(names, lang) : "What you type next will be in this language.")}
        </p>
      </div>
      <div className="form-actions">
        <Button>{here ? "Change language" : "Mark the words"}</Button>
        {here && (
          <Button
            type="button"
            look="quiet"
            onClick={() => {
              editor.chain().extendMarkRange("language").unsetMark("language").run();
              close();
            }}
          >
            Remove the mark
          </Button>
        )}
      </div>
    </form>
  );
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? "";
  } catch {
    return "";
  }
}
