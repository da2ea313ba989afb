import type { ReactNode } from "react";
import type { PlainLink } from "./plain-link.ts";
import { Trail } from "./trail.tsx";

interface PageHeadProps {
  /** What kind of page this is: `Topic`, `Author`. */
  label?: string | undefined;
  /** What the page is a part of, from the whole on. */
  trail?: PlainLink[];
  title: string;
  /** A line or two under the title. */
  standing?: string | undefined;
  children?: ReactNode;
}

/** The head of a page that is a name and what belongs to it. */
export function PageHead({ label, trail, title, standing, children }: PageHeadProps) {
  return (
    <header className="page-head">
      {trail && <Trail steps={trail} />}
      {label && <p className="label mb-2">{label}</p>}
      <h1 className="display">{title}</h1>
      {standing && <p className="standing">{standing}</p>}
      {children}
    </header>
  );
}
