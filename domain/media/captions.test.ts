import { describe, expect, test } from "vitest";
import { asWebVtt } from "./captions.ts";

describe("captions", () => {
  test("that are WebVTT stay as they are, without a byte order mark and with plain line ends", () => {
    expect(asWebVtt("\ufeffWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nA\r\n")).toBe(
      "WEBVTT\n\n00:00.000 --> 00:01.000\nA\n",
    );
  });

  test("that are SubRip become WebVTT", () => {
    const text =
      "1\r\n00:00:01,500 --> 00:00:04,000\r\nThe journey begins\r\nin Cairo.\r\n\r\n2\r\n0:00:05,2 --> 0:00:06,000\r\nOn.";
    expect(asWebVtt(text)).toBe(
      "WEBVTT\n\n00:00:01.500 --> 00:00:04.000\nThe journey begins\nin Cairo.\n\n00:00:05.200 --> 00:00:06.000\nOn.\n",
    );
  });

  test("keep bold and italic, and lose colours, places and arrows", () => {
    const line = '<font color="#fff"><i>Yes</i></font> {\\an8}a --> b & c';
    expect(asWebVtt(`1\n00:00:01,000 --> 00:00:02,000 X1:10\n${line}\n`)).toContain(
      "\n<i>Yes</i> a → b &amp; c\n",
    );
  });

  test.each(["<", "{\\"])("of a million times %s are read to their end", (beginning) => {
    const line = beginning.repeat(1_000_000);
    expect(asWebVtt(`1\n00:00:01,000 --> 00:00:02,000\n${line}\n`)).toContain(line);
  });

  test("in Hebrew are kept letter by letter", () => {
    expect(asWebVtt("1\n00:00:01,000 --> 00:00:02,000\nשלום\n")).toContain("שלום");
  });

  test.each([
    ["a page", "<html></html>"],
    ["nothing", ""],
    ["what only nearly says WEBVTT", "WEBVTTX\n"],
    ["a cue without an end", "1\n00:00:00,000 --> "],
    ["another script's letters that got lost", "WEBVTT\n\n00:00.000 --> 00:01.000\n\ufffd\ufffd\n"],
  ])("that are %s are none", (_, text) => {
    expect(asWebVtt(text)).toBeUndefined();
  });
});
