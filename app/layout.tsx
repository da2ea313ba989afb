import type { CSSProperties, ReactNode } from "react";
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

/** Which way a language is written, by the scripts newspapers are set in. */
const directionOf = (language: string) => (/^(ar|fa|he|ku|ps|ur|yi)\b/.test(language) ? "rtl" : "ltr");
