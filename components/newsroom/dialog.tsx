"use client";

import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  /** The fields, and at the end a `div.dialog-actions` with the buttons, the one that does it last. */
  children: ReactNode;
}

/**
 * A dialog over the page. Escape and a click beside it close it; focus goes back to where it was, unless somebody has begun
 * to type elsewhere.
 */
export function Dialog({ open, onOpenChange, title, lead, wide = false, children }: DialogProps) {
  const before = useRef<Element>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="overlay" />
        <Radix.Content
          className={wide ? "dialog dialog-wide" : "dialog"}
          {...(!lead && { "aria-describedby": undefined })}
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // Radix itself goes back to a trigger only, and these dialogs have none.
            event.preventDefault();
            const isFree = document.activeElement === null || document.activeElement === document.body;
            if (isFree && before.current instanceof HTMLElement) before.current.focus();
          }}
        >
          <Radix.Title>{title}</Radix.Title>
          {lead && <Radix.Description className="dialog-lead">{lead}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
