import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { subscribers } from "#db/schema/subscribers.ts";
import { confirmSignUp, findConfirmation } from "./confirming.ts";
import { unsubscribe } from "./one-click-unsubscribe.ts";
import { listSubscriptions } from "./subscriptions.ts";
import { day, later, makePaper, minute, now, signUpAt, tokenIn } from "./testing.ts";

beforeEach(makePaper);

const states = async () => (await db.select().from(subscribers)).map(({ state }) => state);

test("looking at a link, however often, changes nothing", async () => {
  const token = tokenIn(await signUpAt(now), "confirm");
  for (let count = 0; count < 3; count++) {
    expect(await findConfirmation(token, now)).toMatchObject({
      state: "open",
      email: "reader@example.org",
      newsletters: [{ slug: "morning", name: "The Morning" }],
    });
  }
  expect(await states()).toEqual(["pending"]);
});

test("a sign-up that is confirmed subscribes", async () => {
  const token = tokenIn(await signUpAt(now), "confirm");
  expect(await confirmSignUp(token, later(minute))).toBe("confirmed");
  const [subscriber] = await db.select().from(subscribers);
  expect(subscriber).toMatchObject({ state: "confirmed", confirmedAt: later(minute) });
  expect(await listSubscriptions(subscriber?.id ?? 0)).toMatchObject([{ slug: "morning" }]);
  expect(await findConfirmation(token, later(minute))).toMatchObject({
    state: "confirmed",
    newsletters: [{ name: "The Morning" }],
  });
});

test("once more, even long afterwards or twice at the same time, is harmless", async () => {
  const token = tokenIn(await signUpAt(now), "confirm");
  expect(await Promise.all([confirmSignUp(token, now), confirmSignUp(token, now)])).toEqual([
    "confirmed",
    "confirmed",
  ]);
  expect(await confirmSignUp(token, later(30 * day))).toBe("confirmed");
  expect(await findConfirmation(token, later(30 * day))).toMatchObject({ state: "confirmed" });
});

test("a link is good for seven days, to the millisecond", async () => {
  const token = tokenIn(await signUpAt(now), "confirm");
  expect(await findConfirmation(token, later(7 * day))).toEqual({ state: "expired" });
  expect(await confirmSignUp(token, later(7 * day))).toBe("expired");
  expect(await states()).toEqual(["pending"]);
  expect(await confirmSignUp(token, later(7 * day - 1))).toBe("confirmed");
});

test("a token nobody was sent is unknown", async () => {
  await signUpAt(now);
  expect(await findConfirmation("x".repeat(43), now)).toEqual({ state: "unknown" });
  expect(await confirmSignUp("x".repeat(43), now)).toBe("unknown");
});

test("an old link doesn't bring back whoever has left", async () => {
  const mail = await signUpAt(now);
  const other = await signUpAt(later(minute), { newsletters: ["science"] });
  await confirmSignUp(tokenIn(mail, "confirm"), later(minute));
  await unsubscribe(tokenIn(mail, "unsubscribe"), later(minute));
  for (const link of [mail, other]) {
    expect(await confirmSignUp(tokenIn(link, "confirm"), later(2 * minute))).toBe("expired");
    expect(await findConfirmation(tokenIn(link, "confirm"), later(2 * minute))).toEqual({ state: "expired" });
  }
  expect(await states()).toEqual(["unsubscribed"]);
});

test("two links confirm what each was for", async () => {
  const first = await signUpAt(now);
  const second = await signUpAt(later(minute), { newsletters: ["science"] });
  await confirmSignUp(tokenIn(second, "confirm"), later(minute));
  const [subscriber] = await db.select().from(subscribers);
  expect(await listSubscriptions(subscriber?.id ?? 0)).toMatchObject([{ slug: "science" }]);
  await confirmSignUp(tokenIn(first, "confirm"), later(minute));
  expect(await listSubscriptions(subscriber?.id ?? 0)).toMatchObject([
    { slug: "morning" },
    { slug: "science" },
  ]);
});
