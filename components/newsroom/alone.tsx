import type { ReactNode } from "react";

interface AloneProps {
  title: string;
  /** Whose newsroom it is. */
  publication: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** A page outside the desk: on the way in there is one thing to do. */
export function Alone({ title, publication, lead, children }: AloneProps) {
  return (
    <div className="alone">
      <main>
        <p className="alone-name">{publication}</p>
        <h1>{title}</h1>
        {lead && <p className="alone-lead">{lead}</p>}
        {children}
      </main>
    </div>
  );
}
