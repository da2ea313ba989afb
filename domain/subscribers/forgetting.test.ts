import { beforeEach, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { confirmations, consents, subscribers } from "#db/schema/subscribers.ts";
import { confirmSignUp } from "./confirming.ts";
import { forgetUnconfirmed } from "./forgetting.ts";
import { day, later, makePaper, minute, now, signUpAt, tokenIn } from "./testing.ts";

beforeEach(makePaper);

const counts = async () => ({
  subscribers: (await db.select().from(subscribers)).length,
  consents: (await db.select().from(consents)).length,
  confirmations: (await db.select().from(confirmations)).length,
});

test("a sign-up that nobody confirmed is forgotten thirty days after its link expired", async () => {
  await signUpAt(now);
  await forgetUnconfirmed(later(37 * day));
  expect(await counts()).toEqual({ subscribers: 1, consents: 1, confirmations: 1 });
  await forgetUnconfirmed(later(37 * day + 1));
  expect(await counts()).toEqual({ subscribers: 0, consents: 0, confirmations: 0 });
});

test("of a subscriber only what was never confirmed is forgotten", async () => {
  await confirmSignUp(tokenIn(await signUpAt(now), "confirm"), now);
  await signUpAt(later(minute), { newsletters: ["science"] });
  await forgetUnconfirmed(later(365 * day));
  expect(await counts()).toEqual({ subscribers: 1, consents: 1, confirmations: 1 });
  expect(await db.select().from(consents)).toMatchObject([{ givenAt: now }]);
});

test("whoever signed up again stays until that has passed too", async () => {
  await signUpAt(now);
  await signUpAt(later(20 * day));
  await forgetUnconfirmed(later(40 * day));
  expect(await counts()).toEqual({ subscribers: 1, consents: 1, confirmations: 1 });
});
