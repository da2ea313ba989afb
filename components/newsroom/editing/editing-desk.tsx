"use client";

import { useRef, useState } from "react";
import { RenewSession } from "../renew-session.tsx";
import { ChooseVersion } from "./choose-version.tsx";
import { useEditing, useKept } from "./editing-context.ts";
import { EditorBar } from "./editor-bar.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import type { Opening } from "./left-behind.ts";
import { LeftHere } from "./left-here.tsx";
import { MoveDialog } from "./moves/move-dialog.tsx";
import type { ShownMove } from "./moves/shown-moves.ts";
import { PreviewDialog } from "./preview-dialog.tsx";
import { SaveStatus } from "./save-status.tsx";
import { SidePanel } from "./side-panel.tsx";
import { useEditorKeys } from "./use-editor-keys.ts";
import { useKeeping } from "./use-keeping.ts";
import type { Panel } from "./use-panel.ts";
import { WritingSheet } from "./writing-sheet.tsx";

interface EditingDeskProps {
  opening: Opening;
  panel: Panel;
  journalKeeps: boolean;
}

/** The bar, the article, and the panel beside it. */
export function EditingDesk({ opening, panel, journalKeeps }: EditingDeskProps) {
  const { keeper, writer } = useEditing();
  const state = useKept(keeper, (each) => each.state());
  const [asked, setAsked] = useState<ShownMove | "preview" | "help" | "versions">();
  const keep = useKeeping();
  const desk = useRef<HTMLDivElement>(null);
  const close = () => setAsked(undefined);
  useEditorKeys(desk, { keep, panel, onMove: setAsked });
  return (
    <div className="editor" ref={desk} data-panel={panel.open ? "" : undefined}>
      <EditorBar
        panel={panel}
        onKeep={keep}
        onMove={setAsked}
        onPreview={() => setAsked("preview")}
        onHelp={() => setAsked("help")}
      >
        <SaveStatus
          journalKeeps={journalKeeps}
          onCompare={() => setAsked("versions")}
          onSignIn={() => keeper.retry()}
        />
      </EditorBar>
      <div className="editor-sheet" data-region="text">
        <LeftHere opening={opening} />
        <WritingSheet />
      </div>
      <SidePanel panel={panel} />
      {asked === "preview" && <PreviewDialog onClose={close} />}
      {asked === "help" && <HelpDialog onClose={close} />}
      {asked === "versions" && <ChooseVersion onClose={close} />}
      {typeof asked === "object" && <MoveDialog shown={asked} onClose={close} />}
      <RenewSession
        open={state.kind === "signed out"}
        email={writer.email}
        onRenewed={() => keeper.retry()}
      />
    </div>
  );
}
