"use client";

import { Dialog } from "../dialog.tsx";

/** The keys of the editor; those of the writing surface are listed there. */
export const keys = [
  ["Ctrl+S", "Keep this version as a revision"],
  ["Ctrl+Enter", "What is mostly done next: submit, publish or update"],
  ["F6", "From the text to the panel, to the bar, and on"],
  ["Ctrl+\\", "Fold and unfold the panel"],
  ["/", "At the beginning of a line: every kind of block"],
  ["Esc", "Close what is open"],
] as const;

export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title="Keys" lead="On a Mac, Cmd stands for Ctrl.">
      <dl className="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd className="kbd">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
