"use client";

import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import type { Media } from "#domain/articles/article.ts";
import { countsOf } from "./reading-body.ts";
import { type Surroundings, shelve } from "./surroundings.ts";
import type { Counts, WritingTools } from "./writing-tools.ts";

interface Given {
  media: readonly Media[];
  language: string;
  readOnly?: boolean;
  tools: WritingTools;
  onCounts?: (counts: Counts) => void;
}

/** Hands on what the editor around the surface gives it later: the text itself is never drawn again for it. */
export function useGiven(editor: Editor | null, surroundings: Surroundings, given: Given): void {
  const { media, language, readOnly = false, tools, onCounts } = given;
  surroundings.tools = tools;
  surroundings.language = language;

  useEffect(() => shelve(surroundings, media), [surroundings, media]);

  useEffect(() => {
    if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  useEffect(() => {
    if (!editor || !onCounts) return;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const count = () => onCounts(countsOf(editor.state.doc));
    const later = () => {
      clearTimeout(soon);
      soon = setTimeout(count, 300);
    };
    count();
    editor.on("update", later);
    return () => {
      clearTimeout(soon);
      editor.off("update", later);
    };
  }, [editor, onCounts]);
}
