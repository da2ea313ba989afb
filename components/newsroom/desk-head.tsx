import type { ReactNode } from "react";

interface DeskHeadProps {
  title: string;
  /** A sentence that says what the page is for, where its title does not. */
  lead?: ReactNode;
  /** Buttons and links at the end of the line; the primary one stands last. */
  children?: ReactNode;
}

/** The head of a page of the newsroom: its title, and what can be done. */
export function DeskHead({ title, lead, children }: DeskHeadProps) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {children && <div className="form-actions">{children}</div>}
      {lead && <p className="page-lead">{lead}</p>}
    </header>
  );
}
