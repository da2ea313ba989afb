import type { CSSProperties, ReactNode } from "react";
import { directionOf } from "#domain/publication/direction.ts";
import { findPublication } from "#domain/publication/publication.ts";

/** Nothing is drawn by the build, which has no database. */
export const dynamic = "force-dynamic";

/** The document: its language, and the accent that both stylesheets mix their colours from. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, accent } = await findPublication();
  const colours: CSSProperties & Record<"--publication-accent", string> = { "--publication-accent": accent };
  return (
    <html lang={language} dir={directionOf(language)} style={colours}>
      <body>{children}</body>
    </html>
  );
}
