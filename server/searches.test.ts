import { describe, expect, it } from "vitest";
import { isSearchAddress } from "./addresses.ts";
import { inTurn, TooBusy } from "./turns.ts";

/** Work that ends when it is told to. */
function holding() {
  const ends: (() => void)[] = [];
  const ask = (name: string) => new Promise<string>((settle) => ends.push(() => settle(name)));
  return { ask, ends };
}

const settled = async () => new Promise<void>((settle) => setImmediate(settle));

describe("searches", () => {
  it("are addresses that ask something", () => {
    expect(["/search?q=a", "/search?topic=b"].every(isSearchAddress)).toBe(true);
    expect(["/search", "/searches?page=2", "/world?page=2"].some(isSearchAddress)).toBe(false);
  });

  it("have so many places; of those who wait the newest comes next, and the longest waiting is sent away", async () => {
    const { ask, ends } = holding();
    const counts = { running: 0, waiting: 0, refused: 0 };
    const asked = inTurn(ask, { mostAtOnce: 2, mostWaiting: 2 }, counts);
    const became: string[] = [];
    for (const name of ["a", "b", "c", "d", "e"])
      void asked(name).then(
        (done) => became.push(done),
        (error) => became.push(error instanceof TooBusy ? `${name} sent away` : "failed"),
      );
    await settled();
    expect(became).toEqual(["c sent away"]);
    expect(counts).toEqual({ running: 2, waiting: 2, refused: 1 });
    while (ends.length > 0) {
      ends.shift()?.();
      await settled();
    }
    expect(became).toEqual(["c sent away", "a", "b", "e", "d"]);
    expect(counts).toMatchObject({ running: 0, waiting: 0 });
  });
});
