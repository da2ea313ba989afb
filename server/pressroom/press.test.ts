import { once } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Press, startPress } from "./press.ts";

const script = new URL("./press-testing.ts", import.meta.url);

let press: Press;
const gaveUp = vi.fn();
afterEach(async () => {
  await press.close().catch(() => {});
  gaveUp.mockReset();
});

async function begin(lookEvery = 60_000) {
  press = startPress(script, { giveUp: gaveUp, lookEvery });
  await press.begin();
}
const print = (path: string) =>
  press.ask("print", { method: "GET", path, id: undefined, from: "", isForAll: true });

describe("the pressroom, as readers' thread sees it,", () => {
  it("answers each question with its own answer, and says why it can't", async () => {
    await begin();
    const asked = ["/a", "/fails", "/b"].map(print);
    expect(await Promise.allSettled(asked)).toMatchObject([
      { value: "printed /a" },
      { reason: { message: "There is no ink." } },
      { value: "printed /b" },
    ]);
  });

  it("is started again when it ends by itself, and nobody waits for what it will not answer", async () => {
    await begin();
    const line = press.connect();
    line.write("x");
    await once(line, "data");
    const broken = once(line, "error");
    const waiting = print("/never");
    await expect(print("/ends")).rejects.toThrow("ended before it had answered");
    await expect(waiting).rejects.toThrow("ended before it had answered");
    await broken;
    expect(await print("/a")).toBe("printed /a");
    expect(press.observe().restarts).toBe(1);
    expect(gaveUp).not.toHaveBeenCalled();
  });

  it("is ended when it is stuck, and started again", async () => {
    await begin(100);
    await expect(print("/hangs")).rejects.toThrow("ended before it had answered");
    expect(await print("/a")).toBe("printed /a");
  });

  it("is given up when it ends again and again", async () => {
    await begin();
    for (let n = 0; n < 3; n++) await expect(print("/ends")).rejects.toThrow();
    expect(gaveUp).not.toHaveBeenCalled();
    await expect(print("/ends")).rejects.toThrow();
    expect(gaveUp).toHaveBeenCalledOnce();
  });

  it("is given up at once when it can't even begin", async () => {
    press = startPress(new URL("./no-such-thread.ts", import.meta.url), { giveUp: gaveUp });
    await expect(
      press.ask("print", { method: "GET", path: "/", id: undefined, from: "", isForAll: true }),
    ).rejects.toThrow();
    expect(gaveUp).toHaveBeenCalledOnce();
  });
});
