"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from "react";
import { toast } from "sonner";
import type { Media } from "#domain/articles/article.ts";
import type { Body } from "#domain/articles/body.ts";
import type { PaperTime } from "../../ui/date-time.tsx";
import { Toolbar } from "./bars/toolbar.tsx";
import { openDetails } from "./details.ts";
import { extensionsFor } from "./extensions.ts";
import { EmbedPopover } from "./popovers/embed-popover.tsx";
import { KeysDialog } from "./popovers/keys-dialog.tsx";
import { LanguagePopover } from "./popovers/language-popover.tsx";
import { LinkPopover } from "./popovers/link-popover.tsx";
import { bodyOf, countsOf } from "./reading-body.ts";
import { replaceBody } from "./replacing-body.ts";
import { SlashList } from "./slash-list.tsx";
import { createSurroundings, shelve } from "./surroundings.ts";
import { useGiven } from "./use-given.ts";
import type { Counts, WritingTools } from "./writing-tools.ts";

/** What the editor around it can do with the surface. */
export interface WritingHandle {
  focus(): void;
  /** What is written by now; what did not change since the last time are the same objects. */
  body(): Body;
  /** Puts another body in place of the written one, in one step that can be undone. */
  replace(body: Body): void;
  counts(): Counts;
}

interface WritingSurfaceProps {
  ref?: Ref<WritingHandle>;
  /** What it begins with. Later ones are put in by `replace`. */
  body: Body;
  /** What the body shows; what is picked or uploaded here comes by itself. */
  media: readonly Media[];
  /** BCP 47: of the body. */
  language: string;
  direction: "ltr" | "rtl";
  paper: PaperTime;
  label: string;
  /** Told after each change. Cheap to call: only the block that changed is read anew. */
  onChange: (body: Body) => void;
  /** Told a moment after a change, and once at first. */
  onCounts?: (counts: Counts) => void;
  tools: WritingTools;
  readOnly?: boolean;
}

/** Options that never change. Tiptap compares them by identity each time the surface is drawn. */
const always = {
  // A body that does not fit the schema is a fault to be told, never an empty page that would be saved over it.
  enableContentCheck: true,
  enableCoreExtensions: { delete: false },
  injectCSS: false,
  // The server draws nothing of it: it has no caret.
  immediatelyRender: false,
  shouldRerenderOnTransaction: false,
} as const;

type Field = Required<Pick<WritingSurfaceProps, "label" | "language" | "direction" | "readOnly">>;

const fieldAttributes = ({ label, language, direction, readOnly }: Field) => ({
  class: "prose",
  role: "textbox",
  "aria-label": label,
  "aria-multiline": "true",
  "aria-readonly": String(readOnly),
  lang: language,
  dir: direction,
  spellcheck: "true",
});

/** The writing surface: a body as its readers will see it, to be written in. */
export function WritingSurface(props: WritingSurfaceProps) {
  const { ref, label, language, direction, readOnly = false } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const given = useRef(props);
  given.current = props;
  const [surroundings] = useState(() => {
    const made = createSurroundings({ ...props, tell: (message) => toast(message) });
    shelve(made, props.media);
    return made;
  });
  const [extensions] = useState(() =>
    extensionsFor(surroundings, {
      toToolbar: () => toolbar.current?.focus(),
      toDetails: (writing) => openDetails(writing, surroundings),
    }),
  );
  const [firstBody] = useState(props.body);
  const editorProps = useMemo(
    () => ({ attributes: fieldAttributes({ label, language, direction, readOnly }) }),
    [label, language, direction, readOnly],
  );
  const editor = useEditor({
    ...always,
    extensions,
    editorProps,
    content: firstBody,
    onUpdate: ({ editor: changed }) => given.current.onChange(bodyOf(changed.state.doc)),
  });
  useGiven(editor, surroundings, props);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => editor?.commands.focus(),
      body: () => (editor ? bodyOf(editor.state.doc) : given.current.body),
      replace: (body) => editor && replaceBody(editor, body),
      counts: () => (editor ? countsOf(editor.state.doc) : { words: 0, characters: 0, minutes: 1 }),
    }),
    [editor],
  );

  return (
    <div className="writing" lang={language} dir={direction}>
      {editor && !readOnly && (
        <div lang="en" dir="ltr" className="writing-bars">
          <Toolbar ref={toolbar} editor={editor} surroundings={surroundings} />
        </div>
      )}
      <div className="writing-paper" data-waiting={editor ? undefined : ""}>
        <EditorContent editor={editor} />
      </div>
      {editor && !readOnly && (
        <>
          <SlashList editor={editor} surroundings={surroundings} />
          <LinkPopover editor={editor} surroundings={surroundings} />
          <LanguagePopover editor={editor} surroundings={surroundings} />
          <EmbedPopover editor={editor} surroundings={surroundings} />
          <KeysDialog editor={editor} surroundings={surroundings} />
        </>
      )}
    </div>
  );
}
