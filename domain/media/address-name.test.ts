import { expect, test } from "vitest";
import { addressName } from "./address-name.ts";
import { mediaAddress, parseMediaAddress } from "./media-address.ts";

test.each([
  ["harbour.jpg", "harbour"],
  ["The Old Harbour, 1910 (2).JPEG", "the-old-harbour-1910-2"],
  ["ירושלים.png", "yrvshlym"],
  ["🚢🌊.webp", "picture"],
  ["boat 🚢 at sea", "boat-at-sea"],
  ["Café Überørsted Łódź ß", "cafe-uberorsted-lodz-ss"],
  ["../../etc/passwd", "etc-passwd"],
  ['"><script>', "script"],
  ["نهر", "picture"],
  ["", "picture"],
  ["---", "picture"],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
])("a file called %s is called %s in its address", (name, expected) => {
  const named = addressName(name, "picture");
  expect(named).toBe(expected);
  const address = mediaAddress({ id: 7, name: named, hash: "3f2a9c1b00" });
  expect(parseMediaAddress(`${address}-640.avif`)).toMatchObject({
    id: 7,
    hashPrefix: "3f2a9c1b",
    width: 640,
  });
});
