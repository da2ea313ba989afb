import type { ReactNode } from "react";

/** Says above an article that readers don't see it like this. @param title what it is instead */
export function PreviewBand({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="preview-band" aria-label="Preview">
      <p>
        <strong>{title}</strong> <span>{children}</span>
      </p>
    </aside>
  );
}
