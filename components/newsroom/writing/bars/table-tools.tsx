"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Toolbar } from "radix-ui";
import { Tool } from "./tool.tsx";

const look = ({ editor }: { editor: Editor }) => ({
  mayMerge: editor.can().mergeCells(),
  maySplit: editor.can().splitCell(),
});

/** Rows and columns, while the caret is in a table. */
export function TableTools({ editor }: { editor: Editor }) {
  const { mayMerge, maySplit } = useEditorState({ editor, selector: look });
  const on = () => editor.chain().focus();
  return (
    <>
      <Toolbar.Separator className="bar-line" />
      <Tool name="Row above" icon="rowAbove" act={() => on().addRowBefore().run()} />
      <Tool name="Row below" icon="rowBelow" act={() => on().addRowAfter().run()} />
      <Tool name="Delete the row" icon="rowDelete" act={() => on().deleteRow().run()} />
      <Tool name="Column before" icon="columnBefore" act={() => on().addColumnBefore().run()} />
      <Tool name="Column after" icon="columnAfter" act={() => on().addColumnAfter().run()} />
      <Tool name="Delete the column" icon="columnDelete" act={() => on().deleteColumn().run()} />
      <Tool name="Header row" icon="headRow" act={() => on().toggleHeaderRow().run()} />
      <Tool name="Header column" icon="headColumn" act={() => on().toggleHeaderColumn().run()} />
      {(mayMerge || maySplit) && (
        <Tool
          name={mayMerge ? "Merge the cells" : "Split the cell"}
          icon="mergeCells"
          act={() => on().mergeOrSplit().run()}
        />
      )}
      <Tool name="Delete the table" icon="tableDelete" act={() => on().deleteTable().run()} />
    </>
  );
}
