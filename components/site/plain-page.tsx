import type { ReactNode } from "react";
import { PageHead } from "./page-head.tsx";

interface PlainPageProps {
  label?: string | undefined;
  title: string;
  standing?: string | undefined;
  children?: ReactNode;
}

/** A page that says one thing: what became of a form, that something is not here. */
export function PlainPage({ label, title, standing, children }: PlainPageProps) {
  return (
    <div className="sheet plain-page">
      <PageHead label={label} title={title} standing={standing} />
      {children && <div className="plain-page-text">{children}</div>}
    </div>
  );
}
