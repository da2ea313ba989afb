import { directionOf } from "./direction.ts";
import type { Publication } from "./publication.ts";

/** The icons that are drawn, by their addresses. */
export const icons = {
  "/icon-192.png": { size: 192, shape: "whole" },
  "/icon-512.png": { size: 512, shape: "whole" },
  "/icon-maskable-512.png": { size: 512, shape: "maskable" },
  "/apple-touch-icon.png": { size: 180, shape: "whole" },
} as const;

/** How the paper is kept on a home screen. https://www.w3.org/TR/appmanifest/ */
export function manifestOf({ name, tagline, language }: Publication) {
  const png = (src: keyof typeof icons, purpose: "any" | "maskable") => {
    const { size } = icons[src];
    return { src, sizes: `${size}x${size}`, type: "image/png", purpose };
  };
  return {
    id: "/",
    name,
    short_name: name,
    ...(tagline && { description: tagline }),
    lang: language,
    dir: directionOf(language),
    start_url: "/",
    scope: "/",
    display: "minimal-ui" as const,
    // The paper that the pages are printed on; what the address bar takes on in the dark, the pages say.
    background_color: "#fffdf8",
    theme_color: "#fffdf8",
    categories: ["news" as const],
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" as const },
      png("/icon-192.png", "any"),
      png("/icon-512.png", "any"),
      png("/icon-maskable-512.png", "maskable"),
    ],
  };
}
