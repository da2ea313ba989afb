import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { mails } from "#db/schema/mails.ts";
import { confirmations, consents, subscribers, subscriptions } from "#db/schema/subscribers.ts";
import { secretKey } from "#platform/secrets.ts";
import { signedToken } from "#platform/tokens.ts";
import { confirmSignUp } from "./confirming.ts";
import { eraseSubscriber } from "./erasing.ts";
import { subscriberToken } from "./link-tokens.ts";
import { findUnsubscribing, unsubscribe } from "./one-click-unsubscribe.ts";
import { findPreferences, leaveByPreferences, savePreferences } from "./preferences.ts";
import {
  day,
  later,
  makePaper,
  minute,
  now,
  origin,
  publish,
  readOutbox,
  signUpAt,
  tokenIn,
} from "./testing.ts";

const page = { page: "/newsletters/preferences", clientAddress: origin.clientAddress };
let preferences = "";
let leaving = "";

beforeEach(async () => {
  await makePaper();
  const mail = await signUpAt(now);
  await confirmSignUp(tokenIn(mail, "confirm"), later(minute));
  leaving = tokenIn(mail, "unsubscribe");
  const [subscriber] = await db.select().from(subscribers);
  if (!subscriber) throw new Error("Nobody signed up.");
  preferences = subscriberToken("preferences", subscriber);
});

const received = async () => {
  const found = await findPreferences(preferences);
  return found.found === "subscriber"
    ? found.offered.filter((one) => one.received).map(({ slug }) => slug)
    : found;
};
const stateNow = async () => (await db.select().from(subscribers))[0]?.state;
const save = (newsletters: string[], termsVersion = 1) =>
  savePreferences({ token: preferences, newsletters, termsVersion, privacyVersion: 1 }, page, later(day));

describe("preferences", () => {
  test("show the address, what is received, and the receipt with its confirmation", async () => {
    expect(await findPreferences(preferences)).toMatchObject({
      found: "subscriber",
      email: "reader@example.org",
      offered: [
        { slug: "morning", received: true },
        { slug: "science", received: false },
      ],
      receipts: [
        { givenAt: now, page: "/world/harbour-opens", state: "confirmed", confirmedAt: later(minute) },
      ],
    });
  });

  test("tell a sign-up that nobody confirmed from one that counts", async () => {
    await signUpAt(later(minute), { newsletters: ["science"] });
    expect(await findPreferences(preferences)).toMatchObject({
      receipts: [{ state: "unconfirmed" }, { state: "confirmed" }],
    });
  });

  test("add a newsletter at once, with a receipt of its own", async () => {
    await save(["morning", "science"]);
    expect(await received()).toEqual(["morning", "science"]);
    expect(await findPreferences(preferences)).toMatchObject({
      receipts: [
        {
          newsletters: ["The Week in Science"],
          state: "given",
          page: "/newsletters/preferences",
          givenAt: later(day),
        },
        { newsletters: ["The Morning"] },
      ],
    });
  });

  test("take one away without asking for anything, even when the terms have changed", async () => {
    await save(["morning", "science"]);
    await publish("terms", "Be kinder.");
    await save(["science"], 1);
    expect(await received()).toEqual(["science"]);
    expect(await db.select().from(consents)).toHaveLength(2);
  });

  test("are refused at the agreement when the terms have changed since they were seen", async () => {
    await publish("terms", "Be kinder.");
    await expect(save(["morning", "science"])).rejects.toMatchObject({ field: "agreement" });
    expect(await received()).toEqual(["morning"]);
    await save(["morning", "science"], 2);
    expect(await received()).toEqual(["morning", "science"]);
  });

  test("with nothing ticked leave everything, and bring back whoever ticks again", async () => {
    await save([]);
    expect(await stateNow()).toBe("unsubscribed");
    await save(["science"]);
    expect(await stateNow()).toBe("confirmed");
    expect(await received()).toEqual(["science"]);
  });

  test("leave everything in one step", async () => {
    await leaveByPreferences(preferences, later(day));
    expect(await stateNow()).toBe("unsubscribed");
    expect(await received()).toEqual([]);
  });
});

describe("the unsubscribe link", () => {
  test("changes nothing when it is looked at", async () => {
    expect(await findUnsubscribing(leaving)).toMatchObject({
      state: "subscribed",
      newsletters: [{ slug: "morning" }],
    });
    expect(await stateNow()).toBe("confirmed");
  });

  test("works again and again, years later", async () => {
    for (let year = 1; year < 4; year++) {
      expect(await unsubscribe(leaving, later(year * 365 * day))).toBe("left");
      expect(await findUnsubscribing(leaving)).toMatchObject({ state: "left" });
      expect(await received()).toEqual([]);
      await save(["morning"]);
      expect(await stateNow()).toBe("confirmed");
    }
  });

  test("stops mails that wait", async () => {
    const mail = (await readOutbox()).length;
    await leaveByPreferences(preferences, now);
    expect(await db.select().from(mails)).toHaveLength(1);
    expect(await readOutbox()).toHaveLength(mail);
  });

  test("opens no preferences, and the preferences' link unsubscribes nobody", async () => {
    expect(await findPreferences(leaving)).toEqual({ found: "nobody" });
    expect(await unsubscribe(preferences, now)).toBe("nobody");
    expect(await stateNow()).toBe("confirmed");
  });
});

test.each([
  [
    "is changed in one letter",
    () => `${preferences.slice(0, 5)}${preferences[5] === "A" ? "B" : "A"}${preferences.slice(6)}`,
  ],
  ["is cut short", () => preferences.slice(0, -4)],
  ["is empty", () => ""],
  ["was signed by another key", () => signedToken("preferences:1:0", secretKey("another"))],
])("a link that %s is nobody's", async (_how, forge) => {
  expect(await findPreferences(forge())).toEqual({ found: "nobody" });
  await expect(leaveByPreferences(forge(), now)).rejects.toMatchObject({ field: "form" });
});

test("a link doesn't reach somebody who was later given the same number", async () => {
  const [subscriber] = await db.select().from(subscribers);
  const stranger = { id: subscriber?.id ?? 0, createdAt: later(-day) };
  expect(await findPreferences(subscriberToken("preferences", stranger))).toEqual({ found: "erased" });
});

describe("whoever erases themselves", () => {
  test("leaves nothing behind, not even mails", async () => {
    await signUpAt(later(minute), { newsletters: ["science"] });
    await eraseSubscriber(preferences);
    for (const table of [subscribers, subscriptions, consents, confirmations, mails]) {
      expect(await db.select().from(table)).toEqual([]);
    }
  });

  test("is told so by every link they still have, once and again", async () => {
    await eraseSubscriber(preferences);
    await eraseSubscriber(preferences);
    expect(await findPreferences(preferences)).toEqual({ found: "erased" });
    expect(await findUnsubscribing(leaving)).toEqual({ state: "erased" });
    expect(await unsubscribe(leaving, now)).toBe("left");
  });

  test("may sign up again, as somebody new", async () => {
    await eraseSubscriber(preferences);
    await signUpAt(later(day));
    expect(await stateNow()).toBe("pending");
    expect(await findPreferences(preferences)).toEqual({ found: "erased" });
  });
});
