import type { ReactNode } from "react";

interface PageHeadProps {
  /** What kind of page this is: `Topic`, `Author`. */
  label?: string | undefined;
  title: string;
  /** A line or two under the title. */
  standing?: string | undefined;
  children?: ReactNode;
}

/** The head of a page that is a name and what belongs to it. */
export function PageHead({ label, title, standing, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {label && <p className="label mb-2">{label}</p>}
      <h1 className="display">{title}</h1>
      {standing && <p className="standing">{standing}</p>}
      {children}
    </header>
  );
}
