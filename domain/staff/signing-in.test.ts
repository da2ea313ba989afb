import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "#db/client.ts";
import { sessions, staff, staffTokens } from "#db/schema/staff.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isTooOften } from "#domain/rate-limits.ts";
import { isRefusal } from "#domain/refusal.ts";
import { settings } from "#platform/env.ts";
import { setPassword } from "./accounts.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { codeAt } from "./second-factor.ts";
import { absoluteEnd, findSession, forgetEndedSessions, idleEnd } from "./sessions.ts";
import { checkCode, checkPassword, isCodeDue, redeemTicket } from "./signing-in.ts";
import {
  day,
  enter,
  giveFactor,
  goodPassword,
  later,
  listLetters,
  listLogged,
  makePerson,
  minute,
  now,
  origin,
  refusalOf,
  reload,
  second,
} from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  // Stories of limits switch them on.
  settings().rateLimits = false;
});
afterEach(() => {
  settings().rateLimits = true;
});

const wrong = { password: "not this one at all" };

describe("a password", () => {
  test("that is right hands out a ticket, which opens a session for the person it belongs to", async () => {
    const person = await makePerson("author");
    const { token } = await enter(person);
    expect(await findSession(token, now)).toMatchObject({ kind: "staff", id: person.id, role: "author" });
  });

  test("fits however the address and its letters are typed", async () => {
    await makePerson("editor", "Ada Bell");
    const next = await checkPassword(
      { email: " Ada.Bell@NEWSROOM.example ", password: goodPassword },
      origin(),
      now,
    );
    expect(next.step).toBe("ticket");
  });

  test("that is changed while it is judged lets nobody in", async () => {
    const person = await makePerson();
    const entering = enter(person).catch(() => "refused");
    await transaction((tx) => setPassword(tx, person, "another"));
    expect(await entering).toBe("refused");
    expect(await db.select().from(sessions)).toEqual([]);
  });

  test("that is wrong is refused as one for an address that nobody has, and both are logged", async () => {
    const { email } = await makePerson();
    const refusals = [
      await refusalOf(checkPassword({ email, ...wrong }, origin(), now)),
      await refusalOf(checkPassword({ email: "nobody@newsroom.example", ...wrong }, origin(), now)),
      await refusalOf(checkPassword({ email: "no address", ...wrong }, origin(), now)),
    ];
    expect(new Set(refusals.map(({ message }) => message)).size).toBe(1);
    expect(refusals.every(isRefusal)).toBe(true);
    expect((await listLogged()).map(({ action, subjectName }) => [action, subjectName])).toEqual([
      ["session.fail", "an unknown address"],
      ["session.fail", "an unknown address"],
      ["session.fail", "Ada Bell"],
    ]);
  });

  test("does not let in who was disabled, or has not accepted their invitation", async () => {
    const person = await makePerson();
    await transaction((tx) => tx.update(staff).set({ disabledAt: now }).where(eq(staff.id, person.id)));
    expect(
      isRefusal(
        await refusalOf(checkPassword({ email: person.email, password: goodPassword }, origin(), now)),
      ),
    ).toBe(true);
    await transaction((tx) =>
      tx.update(staff).set({ disabledAt: null, passwordHash: null }).where(eq(staff.id, person.id)),
    );
    expect(
      isRefusal(await refusalOf(checkPassword({ email: person.email, password: "" }, origin(), now))),
    ).toBe(true);
  });

  test("of thousands of characters is wrong, not a way to keep the machine busy", async () => {
    const { email } = await makePerson();
    expect(
      isRefusal(await refusalOf(checkPassword({ email, password: "x".repeat(100_000) }, origin(), now))),
    ).toBe(true);
  });
});

describe("a ticket", () => {
  test("is good once, for a minute, and not for who was disabled meanwhile", async () => {
    const person = await makePerson();
    const ticket = async () => {
      const next = await checkPassword({ email: person.email, password: goodPassword }, origin(), now);
      return next.step === "ticket" ? next.ticket : "";
    };
    const once = await ticket();
    expect(await redeemTicket(once, origin(), undefined, now)).toBeDefined();
    expect(await redeemTicket(once, origin(), undefined, now)).toBeUndefined();
    expect(await redeemTicket(await ticket(), origin(), undefined, later(minute + 1))).toBeUndefined();
    const late = await ticket();
    await transaction((tx) => tx.update(staff).set({ disabledAt: now }).where(eq(staff.id, person.id)));
    expect(await redeemTicket(late, origin(), undefined, now)).toBeUndefined();
    expect(await redeemTicket("nothing like it", origin(), undefined, now)).toBeUndefined();
  });

  test("of two who hold it one gets a session", async () => {
    const person = await makePerson();
    const next = await checkPassword({ email: person.email, password: goodPassword }, origin(), now);
    const ticket = next.step === "ticket" ? next.ticket : "";
    const both = await Promise.all([1, 2].map(() => redeemTicket(ticket, origin(), undefined, now)));
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  test("is kept as a hash alone, and so is a session", async () => {
    const person = await makePerson();
    const { token } = await enter(person);
    const kept = JSON.stringify([await db.select().from(staffTokens), await db.select().from(sessions)]);
    expect(kept).not.toContain(token);
  });
});

describe("a session", () => {
  test("of before ends when its device signs in again, whoever's it was", async () => {
    const [ada, ben] = [await makePerson("editor", "Ada Bell"), await makePerson("editor", "Ben Roe")];
    const first = await enter(ada);
    const then = await enter(ben, origin(), now, first.token);
    expect(await findSession(first.token, now)).toBeUndefined();
    expect(await findSession(then.token, now)).toMatchObject({ name: "Ben Roe" });
  });

  test("ends when it isn't used for eight hours, and goes on when it is", async () => {
    const { token } = await enter(await makePerson());
    expect(await findSession(token, later(idleEnd - 1))).toBeDefined();
    expect(await findSession(token, later(2 * idleEnd - 2))).toBeDefined();
    expect(await findSession(token, later(3 * idleEnd))).toBeUndefined();
  });

  test("ends after a week, however much it is used", async () => {
    const { token } = await enter(await makePerson());
    for (let at = 0; at < absoluteEnd; at += idleEnd / 2) {
      expect(await findSession(token, later(at))).toBeDefined();
    }
    expect(await findSession(token, later(absoluteEnd))).toBeUndefined();
    await forgetEndedSessions(later(absoluteEnd + 1));
    expect(await db.select().from(sessions)).toEqual([]);
  });

  test("is found with the key it was opened with alone", async () => {
    const { token } = await enter(await makePerson());
    settings().authSecret = "another key of at least 32 characters";
    expect(await findSession(token, now)).toBeUndefined();
    settings().authSecret = undefined;
    expect(await findSession(token, now)).toBeDefined();
  });

  test("ends with its owner's account", async () => {
    const person = await makePerson();
    const { token } = await enter(person);
    await transaction((tx) => tx.update(staff).set({ disabledAt: now }).where(eq(staff.id, person.id)));
    expect(await findSession(token, now)).toBeUndefined();
  });
});

describe("a second factor", () => {
  async function atCode() {
    const person = await makePerson();
    const secret = await giveFactor(person);
    const next = await checkPassword({ email: person.email, password: goodPassword }, origin(), now);
    if (next.step !== "code") throw new Error("No code is due.");
    return { person, secret, token: next.token };
  }

  test("is asked for after the password, and its code lets in", async () => {
    const { person, secret, token } = await atCode();
    expect(await isCodeDue(token, now)).toBe(true);
    const ticket = await checkCode({ token, code: codeAt(secret, now) }, origin(), now);
    expect(await redeemTicket(ticket ?? "", origin(), undefined, now)).toMatchObject({ staffId: person.id });
    expect(await isCodeDue(token, now)).toBe(false);
  });

  test("takes the code of the step before and after, and no other", async () => {
    for (const [step, right] of [
      [-2, false],
      [-1, true],
      [1, true],
      [2, false],
    ] as const) {
      await emptyDatabase();
      const { secret, token } = await atCode();
      const code = codeAt(secret, later(step * 30 * second));
      const outcome = await checkCode({ token, code }, origin(), now).catch((error: unknown) => error);
      expect(typeof outcome === "string", `step ${step}`).toBe(right);
    }
  });

  test("takes each code once, and none of an earlier step after it", async () => {
    const { person, secret, token } = await atCode();
    await checkCode({ token, code: codeAt(secret, now) }, origin(), now);
    const again = await checkPassword({ email: person.email, password: goodPassword }, origin(), now);
    if (again.step !== "code") throw new Error("No code is due.");
    for (const at of [now, later(-30 * second)]) {
      const refused = await refusalOf(
        checkCode({ token: again.token, code: codeAt(secret, at) }, origin(), now),
      );
      expect(refused).toMatchObject({ field: "code" });
    }
    const next = codeAt(secret, later(30 * second));
    expect(await checkCode({ token: again.token, code: next }, origin(), now)).toBeDefined();
  });

  test("of two who enter the same code at once one comes in", async () => {
    const { person, secret, token } = await atCode();
    const other = await checkPassword({ email: person.email, password: goodPassword }, origin(), now);
    const tokens = [token, other.step === "code" ? other.token : ""];
    const code = codeAt(secret, now);
    const ends = await Promise.allSettled(
      tokens.map((each) => checkCode({ token: each, code }, origin(), now)),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("can be stood in for by each recovery code once, and a mail tells of it", async () => {
    const { person, token } = await atCode();
    const [code = ""] = await transaction((tx) => makeRecoveryCodes(tx, person.id));
    const typed = code.toUpperCase().replace("-", " ");
    expect(await checkCode({ token, code: typed }, origin(), now)).toBeDefined();
    const [letter] = await listLetters(person.email);
    expect(letter).toMatchObject({ kind: "security" });
    expect(letter?.text).toContain("9 are left");
    const again = await checkPassword({ email: person.email, password: goodPassword }, origin(), now);
    const next = again.step === "code" ? again.token : "";
    expect(isRefusal(await refusalOf(checkCode({ token: next, code }, origin(), now)))).toBe(true);
  });

  test("has to be entered within ten minutes of the password", async () => {
    const { secret, token } = await atCode();
    const at = later(10 * minute + 1);
    expect(await checkCode({ token, code: codeAt(secret, at) }, origin(), at)).toBeUndefined();
    expect(await checkCode({ token: "made up", code: codeAt(secret, now) }, origin(), now)).toBeUndefined();
  });

  test("lies sealed in the database", async () => {
    const { person, secret } = await atCode();
    expect(JSON.stringify(await reload(person))).not.toContain(secret);
  });
});

describe("a device", () => {
  test("that is new is told of by a mail, the first one and a known one are not", async () => {
    const person = await makePerson();
    const first = await enter(person);
    expect(await listLetters(person.email)).toEqual([]);
    await enter(person, origin({ deviceToken: first.deviceToken }));
    expect(await listLetters(person.email)).toEqual([]);
    await enter(person, origin({ address: "198.51.100.9" }));
    const [letter] = await listLetters(person.email);
    expect(letter?.subject).toContain("A new device");
    expect(letter?.text).toContain("Firefox on Linux, from 198.51.100.9");
  });
});

describe("guessing", () => {
  beforeEach(() => {
    settings().rateLimits = true;
  });

  /** Guesses wrong from a network of its own each time: only the account is counted. */
  const guess = (email: string, number: number, at: Date, deviceToken?: string) =>
    refusalOf(checkPassword({ email, ...wrong }, origin({ address: `10.1.${number}.1`, deviceToken }), at));

  test("at one account is slowed down after five, more each time, up to five minutes", async () => {
    const { email } = await makePerson();
    for (let number = 0; number < 5; number++) {
      expect(isTooOften(await guess(email, number, now))).toBe(false);
    }
    expect(await guess(email, 5, now)).toMatchObject({ retryAfter: 1 });
    let at = now;
    for (let number = 6; number < 20; number++) {
      at = new Date(at.getTime() + 5 * minute);
      expect(isTooOften(await guess(email, number, at))).toBe(false);
    }
    expect(await guess(email, 20, at)).toMatchObject({ retryAfter: 300 });
  });

  test("is slowed down alike where there is no such account", async () => {
    for (let number = 0; number < 5; number++) await guess("nobody@newsroom.example", number, now);
    expect(isTooOften(await guess("nobody@newsroom.example", 5, now))).toBe(true);
  });

  test("does not keep a colleague out who sits at a device they know", async () => {
    const person = await makePerson();
    const { deviceToken } = await enter(person);
    for (let number = 0; number < 12; number++) await guess(person.email, number, now);
    const refused = refusalOf(checkPassword({ email: person.email, password: goodPassword }, origin(), now));
    expect(isTooOften(await refused)).toBe(true);
    await enter(person, origin({ deviceToken }));
  });

  test("by a device's cookie that is not known helps nobody", async () => {
    const person = await makePerson();
    const token = "a".repeat(43);
    for (let number = 0; number < 5; number++) await guess(person.email, number, now, token);
    expect(isTooOften(await guess(person.email, 5, now, "b".repeat(43)))).toBe(true);
  });

  test("is forgiven once the password was right, and forgotten in a day", async () => {
    const person = await makePerson();
    for (let number = 0; number < 5; number++) await guess(person.email, number, now);
    await enter(person, origin(), later(2 * second));
    for (let number = 0; number < 5; number++) {
      expect(isTooOften(await guess(person.email, 20 + number, later(2 * second)))).toBe(false);
    }
    expect(isTooOften(await guess(person.email, 30, later(2 * day)))).toBe(false);
    expect(isTooOften(await guess(person.email, 31, later(2 * day)))).toBe(false);
  });

  test("many times at once slips nobody through", async () => {
    const { email } = await makePerson();
    const all = await Promise.all(Array.from({ length: 20 }, (_, number) => guess(email, number, now)));
    expect(all.filter((refused) => !isTooOften(refused))).toHaveLength(5);
  });

  test("a code is slowed down too, for up to an hour", async () => {
    const person = await makePerson();
    const secret = await giveFactor(person);
    const next = await checkPassword({ email: person.email, password: goodPassword }, origin(), now);
    const token = next.step === "code" ? next.token : "";
    const refusals = [];
    for (let number = 0; number < 5; number++)
      refusals.push(await refusalOf(checkCode({ token, code: "12345x" }, origin(), now)));
    expect(refusals.map(isTooOften)).toEqual([false, false, false, false, true]);
    expect(
      await checkCode({ token, code: codeAt(secret, later(2 * second)) }, origin(), later(2 * second)),
    ).toBeDefined();
  });

  test("from one network is stopped after thirty failures in a minute; what worked doesn't count", async () => {
    const person = await makePerson();
    const from = origin({ address: "192.0.2.200" });
    for (let number = 0; number < 40; number++) await enter(person, from);
    for (let number = 0; number < 30; number++) {
      const email = `somebody-${number}@newsroom.example`;
      expect(isTooOften(await refusalOf(checkPassword({ email, ...wrong }, from, now)))).toBe(false);
    }
    const refused = refusalOf(checkPassword({ email: person.email, password: goodPassword }, from, now));
    expect(await refused).toMatchObject({ retryAfter: 60 });
  });
});
