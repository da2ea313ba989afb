import { NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import type { MouseEvent, ReactNode } from "react";
import type { OwnBlockOptions } from "../schema/own-blocks.ts";
import type { Surroundings } from "../surroundings.ts";

/** What the surface shares with this node view. */
export function surroundingsOf({ extension }: Pick<ReactNodeViewProps, "extension">): Surroundings {
  // Tiptap hands the extension over without its type.
  return (extension.options as OwnBlockOptions).surroundings;
}

interface WholeBlockProps {
  /** What a screen reader says it is. */
  label: string;
  selected: boolean;
  children: ReactNode;
}

/** A block that is one thing. A click chooses it; its links lead nowhere while one writes. */
export function WholeBlock({ label, selected, children }: WholeBlockProps) {
  const stay = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
  };
  return (
    <NodeViewWrapper
      role="group"
      aria-label={label}
      data-chosen={selected ? "" : undefined}
      onClickCapture={stay}
    >
      {children}
    </NodeViewWrapper>
  );
}

/** In place of a thing that cannot be shown. */
export function NotThere({ children }: { children: ReactNode }) {
  return <p className="not-there">{children}</p>;
}
