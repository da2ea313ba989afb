"use client";

import { Button } from "../../ui/button.tsx";
import { Dialog } from "../dialog.tsx";
import { listKeys } from "./list-keys.ts";

interface KeyHelpProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What each key does in a list. */
export function KeyHelp({ open, onOpenChange }: KeyHelpProps) {
  return (
    <>
      <p className="key-help-opener wide-only">
        <Button type="button" look="bare" onClick={() => onOpenChange(true)}>
          Keys <kbd className="kbd">?</kbd>
        </Button>
      </p>
      <Dialog open={open} onOpenChange={onOpenChange} title="Keys in this list">
        <dl className="key-help">
          {listKeys.map(([keys, what]) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key} className="kbd">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
