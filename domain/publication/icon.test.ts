import { expect, test } from "vitest";
import type { WebAppManifest } from "web-app-manifest";
import { iconSvg, initialOf } from "./icon.ts";
import { initials } from "./initials.ts";
import { icons, manifestOf } from "./manifest.ts";

test.each([
  ["The Judean", "J"],
  ["the Valley", "V"],
  ["A", "A"],
  ["The", "T"],
  ["Émile’s Paper", "E"],
  ["“Quoted”", "Q"],
  ["24 heures", "2"],
  ["הארץ", "ה"],
  ["Газета", undefined],
  ["新聞", undefined],
  ["…", undefined],
])("%s is known by %s", (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});

test("a paper whose letter is not drawn has an icon all the same, and so has one that may be cut to a circle", () => {
  const drawn = ["The Judean", "Газета"].flatMap((name) =>
    (["whole", "maskable", "small"] as const).map((shape) => iconSvg({ name, accent: "#a3401f" }, shape)),
  );
  expect(new Set(drawn).size).toBe(6);
  expect(drawn[0]).toContain(initials.J);
});

test.each([
  ["#a3401f", "#fffdf8"],
  ["#ffd400", "#16140f"],
  ["#000000", "#fffdf8"],
  ["#ffffff", "#16140f"],
])("on %s the letter is %s", (accent, letter) => {
  expect(iconSvg({ name: "J", accent }, "whole")).toContain(`fill="${letter}"`);
});

test("the manifest names every icon with its size, and says the paper's language and direction", () => {
  const paper = { name: "הארץ", tagline: "", timeZone: "UTC", language: "he", accent: "#a3401f" };
  const manifest: WebAppManifest = manifestOf(paper);
  expect(manifest).toMatchObject({ name: "הארץ", lang: "he", dir: "rtl", start_url: "/" });
  expect(manifest).toMatchObject({
    icons: [
      { src: "/icon.svg" },
      { src: "/icon-192.png", sizes: "192x192" },
      { src: "/icon-512.png", sizes: "512x512", purpose: "any" },
      { src: "/icon-maskable-512.png", sizes: "512x512", purpose: "maskable" },
    ],
  });
  expect(Object.keys(icons)).toContain("/apple-touch-icon.png");
});
