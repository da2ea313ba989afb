import { expect, test } from "vitest";
import { instantsAt, wallClock } from "./wall-clock.ts";

const jerusalem = "Asia/Jerusalem";
const at = (shown: string, zone = jerusalem) =>
  instantsAt(shown, zone).map((instant) => instant.toISOString());

test("an ordinary time is one instant, and is shown again as it was written", () => {
  expect(at("2026-11-24T10:00")).toEqual(["2026-11-24T08:00:00.000Z"]);
  expect(at("2026-07-01T10:00:30")).toEqual(["2026-07-01T07:00:30.000Z"]);
  expect(at("2026-07-01T10:00:00")).toEqual(["2026-07-01T07:00:00.000Z"]);
  for (const shown of ["2026-11-24T10:00", "2026-07-01T00:00", "2026-07-01T10:00:30"])
    expect(instantsAt(shown, jerusalem).map((instant) => wallClock(instant, jerusalem))).toEqual([shown]);
});

test("the hour that spring takes away does not come", () => {
  expect(at("2027-03-26T02:30")).toEqual([]);
  expect(at("2027-03-26T01:59")).toEqual(["2027-03-25T23:59:00.000Z"]);
  expect(at("2027-03-26T03:00")).toEqual(["2027-03-26T00:00:00.000Z"]);
});

test("the hour that autumn gives back comes twice", () => {
  expect(at("2026-10-25T01:30")).toEqual(["2026-10-24T22:30:00.000Z", "2026-10-24T23:30:00.000Z"]);
  expect(at("2026-10-25T02:00")).toEqual(["2026-10-25T00:00:00.000Z"]);
});

test("zones of half hours, and of half an hour of summer time, are told as well", () => {
  expect(at("2026-06-01T12:00", "Asia/Kolkata")).toEqual(["2026-06-01T06:30:00.000Z"]);
  expect(at("2026-04-05T01:45", "Australia/Lord_Howe")).toEqual([
    "2026-04-04T14:45:00.000Z",
    "2026-04-04T15:15:00.000Z",
  ]);
});

test("what is no time is no instant", () => {
  for (const shown of ["", "tomorrow", "2026-02-31T10:00", "2026-13-01T10:00"]) expect(at(shown)).toEqual([]);
});
