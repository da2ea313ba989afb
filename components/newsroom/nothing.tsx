import type { ReactNode } from "react";

/** An empty list that teaches: what will stand here, and how it gets here. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
