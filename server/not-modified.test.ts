import { describe, expect, it } from "vitest";
import { datedHeaders, hasIt } from "./not-modified.ts";

const at = (time: string) => new Date(`2026-06-01T${time}Z`);
const date = (time: string) => at(time).toUTCString();
const variant = (modified?: string) => ({
  body: Buffer.alloc(0),
  etag: '"a-br"',
  headers: modified === undefined ? {} : { "last-modified": date(modified) },
});

describe("whoever asks by a date", () => {
  it("has it when it was made no later", () => {
    expect(hasIt({ "if-modified-since": date("08:00:06") }, variant("08:00:06"))).toBe(true);
    expect(hasIt({ "if-modified-since": date("08:00:07") }, variant("08:00:06"))).toBe(true);
    expect(hasIt({ "if-modified-since": date("08:00:05") }, variant("08:00:06"))).toBe(false);
    expect(hasIt({ "if-modified-since": "yesterday" }, variant("08:00:06"))).toBe(false);
    expect(hasIt({ "if-modified-since": date("08:00:05") }, variant())).toBe(false);
    expect(hasIt({}, variant("08:00:06"))).toBe(false);
  });

  it("is answered by an ETag alone when one is named, too", () => {
    const since = date("08:00:09");
    expect(hasIt({ "if-none-match": '"b-br"', "if-modified-since": since }, variant("08:00:06"))).toBe(false);
    expect(hasIt({ "if-none-match": '"b-br", W/"a-br"' }, variant("08:00:06"))).toBe(true);
    expect(hasIt({ "if-none-match": "*" }, variant("08:00:06"))).toBe(true);
  });

  it("is told no date that is still to come, and does not have what is made anew within the same second", () => {
    // Made at a fifth of the second before: see `app/_glue/documents.ts`.
    const first = variant("08:00:06");
    expect(datedHeaders(first.headers, at("08:00:06.000"))).toBe(first.headers);
    const told = datedHeaders(first.headers, at("08:00:05.300"))["last-modified"];
    expect(told).toBe(date("08:00:05"));
    const again = variant("08:00:06");
    expect(hasIt({ "if-modified-since": String(told) }, again)).toBe(false);
  });
});
