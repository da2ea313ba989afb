import "./newsroom.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: "Newsroom",
  robots: { index: false, follow: false },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
};

/** The newsroom's own stylesheet; readers never load it. */
export default function NewsroomLayout({ children }: { children: ReactNode }) {
  return children;
}
