"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Toolbar } from "radix-ui";
import { openDetails, replaceMedia } from "../details.ts";
import type { Surroundings } from "../surroundings.ts";
import { Tool } from "./tool.tsx";

/** What details the block at the caret has, in a word; nothing for plain text. */
const look = ({ editor }: { editor: Editor }) => {
  const chosen = editor.state.doc.nodeAt(editor.state.selection.from);
  const kind = chosen?.isAtom && !chosen.isText ? chosen.type.name : undefined;
  if (kind === "image") return { details: "Alt text, caption and credit", other: "Another picture" };
  if (kind === "video") return { details: "Alt text, caption and credit", other: "Another clip" };
  if (kind === "gallery") return { details: "Caption of the gallery", other: "Other pictures" };
  if (kind === "embed") return { details: "Address and title" };
  if (editor.isActive("factBox")) return { details: "Title of the fact box" };
  if (editor.isActive("table")) return { details: "Caption of the table" };
  if (editor.isActive("blockquote") || editor.isActive("pullQuote")) return { details: "Attribution" };
  return {};
};

/** What can be said of the block at the caret beside its text. */
export function DetailTools({ editor, surroundings }: { editor: Editor; surroundings: Surroundings }) {
  const { details, other } = useEditorState({ editor, selector: look });
  if (!details) return null;
  return (
    <>
      <Toolbar.Separator className="bar-line" />
      <Tool name={details} keys="F2" icon="details" act={() => openDetails(editor, surroundings)} />
      {other && <Tool name={other} icon="replace" act={() => replaceMedia(editor, surroundings)} />}
    </>
  );
}
