"use client";

import type { Editor } from "@tiptap/core";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../dialog.tsx";
import { KeyCaps } from "../key-caps.tsx";
import { keyHints } from "../keys.ts";
import type { Surroundings } from "../surroundings.ts";
import { useOpened } from "./use-opened.ts";

/** Every key of the surface, and what begins a block or a mark when it is typed. */
export function KeysDialog({ editor, surroundings }: { editor: Editor; surroundings: Surroundings }) {
  const { open, close } = useOpened(surroundings, "keys");
  const onOpenChange = (next: boolean) => {
    if (next) return;
    close();
    editor.commands.focus();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keys"
      lead="Everything can be written without the mouse."
      wide
    >
      <div className="keys-list">
        {keyHints.map(({ title, hints }) => (
          <table key={title}>
            <caption>{title}</caption>
            <tbody>
              {hints.map(({ does, keys, markdown }) => (
                <tr key={does}>
                  <th scope="row">{does}</th>
                  <td>
                    <KeyCaps keys={keys} />
                    {markdown && (
                      <>
                        {" "}
                        or <kbd className="kbd">{markdown}</kbd>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div className="dialog-actions">
        <Button look="quiet" type="button" onClick={() => onOpenChange(false)}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
