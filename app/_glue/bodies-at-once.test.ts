import { expect, test } from "vitest";
import { atOnce } from "./bodies-at-once.ts";

const most = 20_000_000;
const posted = (bytes?: number) =>
  new Request("http://localhost/admin", {
    method: "POST",
    body: "{}",
    ...(bytes !== undefined && { headers: { "content-length": String(bytes) } }),
  });
const asked = new Request("http://localhost/admin");

test("one person holds two of the longest bodies at a time, and the next when one of them is done", async () => {
  const finish = Promise.withResolvers<string>();
  const first = atOnce(1, posted(most), most, () => finish.promise);
  // Nobody told how long this one is.
  const second = atOnce(1, posted(), most, async () => {
    await finish.promise;
    throw new Error("It failed.");
  });
  expect(await atOnce(1, posted(1), most, async () => "third")).toBeUndefined();
  expect(await atOnce(1, asked, most, async () => "read")).toEqual({ result: "read" });
  expect(await atOnce(2, posted(most), most, async () => "another's")).toEqual({ result: "another's" });
  finish.resolve("done");
  expect(await first).toEqual({ result: "done" });
  await expect(second).rejects.toThrow("It failed.");
  for (const result of ["third", "fourth"])
    expect(await atOnce(1, posted(most), most, async () => result)).toEqual({ result });
});
