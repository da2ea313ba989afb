import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isForbidden, isRefusal } from "#domain/refusal.ts";
import { settings } from "#platform/env.ts";
import { hasAdministrator } from "./accounts.ts";
import { commandLine, roles } from "./actor.ts";
import { findColleague, listColleagues } from "./for-administrators.ts";
import {
  acceptInvitation,
  addColleague,
  findInvitation,
  inviteColleague,
  resendInvitation,
} from "./inviting.ts";
import {
  changeColleague,
  disableColleague,
  enableColleague,
  endSessionOf,
  findAccountId,
  removeFactorOf,
} from "./managing.ts";
import { askForPassword, findPasswordReset, resetPassword } from "./new-password.ts";
import { changeOwnPassword, endMySession, listSessionsOf, renameMyself } from "./own-account.ts";
import { findSession } from "./sessions.ts";
import { isSetUpDue, makeSetUpLink, setUpAdministrator } from "./setting-up.ts";
import { checkPassword, redeemTicket } from "./signing-in.ts";
import {
  day,
  enter,
  entered,
  giveFactor,
  goodPassword,
  hour,
  later,
  listLetters,
  listLogged,
  makePerson,
  minute,
  now,
  origin,
  refusalOf,
  reload,
  tokenFor,
} from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  settings().rateLimits = false;
});

const newPassword = "nine otters in a bathtub";
const signIn = (email: string, password: string, at = now) =>
  checkPassword({ email, password }, origin(), at);

describe("the set-up link", () => {
  const input = (token: string, email = "ada@example.org") => ({
    token,
    name: "Ada Bell",
    email,
    password: newPassword,
  });
  const makeToken = async () => new URL((await makeSetUpLink(now)) ?? "").searchParams.get("token") ?? "";

  test("makes the first administrator, once, and signs them in", async () => {
    const token = await makeToken();
    const next = await setUpAdministrator(input(token), now);
    const ticket = next.step === "ticket" ? next.ticket : "";
    const opened = await redeemTicket(ticket, origin(), undefined, now);
    expect(await findSession(opened?.token ?? "", now)).toMatchObject({ name: "Ada Bell", role: "admin" });
    expect(isRefusal(await refusalOf(setUpAdministrator(input(token, "eve@example.org"), now)))).toBe(true);
    expect(await makeSetUpLink(now)).toBeUndefined();
    expect((await listLogged()).map(({ action }) => action)).toEqual(["session.begin", "staff.set-up"]);
  });

  test("of any start is good until there is an administrator, and none after", async () => {
    const [first, other] = [await makeToken(), await makeToken()];
    expect(await isSetUpDue(first, now)).toBe(true);
    const ends = await Promise.allSettled([
      setUpAdministrator(input(first, "ada@example.org"), now),
      setUpAdministrator(input(other, "ben@example.org"), now),
    ]);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.select().from(staff)).toHaveLength(1);
    expect(await isSetUpDue(first, now)).toBe(false);
    expect(await isSetUpDue(other, now)).toBe(false);
  });

  test("is still due while an administrator is only invited", async () => {
    await inviteColleague(commandLine, { email: "ada@example.org", name: "Ada", role: "admin" }, now);
    expect(await makeSetUpLink(now)).toBeDefined();
  });

  test("that is made up, or too old, is refused", async () => {
    const token = await makeToken();
    expect(isRefusal(await refusalOf(setUpAdministrator(input("made-up"), now)))).toBe(true);
    expect(isRefusal(await refusalOf(setUpAdministrator(input(token), later(31 * day))))).toBe(true);
    expect(await hasAdministrator()).toBe(false);
  });

  test("stays good when what was typed has to be mended", async () => {
    const token = await makeToken();
    const short = await refusalOf(setUpAdministrator({ ...input(token), password: "short" }, now));
    expect(short).toMatchObject({ field: "password" });
    const none = await refusalOf(setUpAdministrator(input(token, "nowhere"), now));
    expect(none).toMatchObject({ field: "email" });
    await setUpAdministrator(input(token), now);
  });
});

describe("an invitation", () => {
  const ben = { email: "Ben@Example.org", name: "Ben Roe", role: "author" } as const;

  test("goes by mail, and lets a password be chosen once", async () => {
    const admin = await entered(await makePerson("admin"));
    await inviteColleague(admin, ben, now);
    const token = await tokenFor("Ben@example.org");
    expect(await findInvitation(token, now)).toEqual({ name: "Ben Roe", email: "Ben@Example.org" });
    await acceptInvitation({ token, name: "Benjamin Roe", password: newPassword }, now);
    expect((await signIn("ben@example.org", newPassword)).step).toBe("ticket");
    const again = refusalOf(acceptInvitation({ token, name: "Eve", password: newPassword }, now));
    expect(isRefusal(await again)).toBe(true);
    expect((await listLogged()).slice(0, 2)).toEqual([
      { action: "staff.accept", actorName: "Benjamin Roe", subjectName: "Benjamin Roe", summary: "" },
      {
        action: "staff.invite",
        actorName: "Ada Bell",
        subjectName: "Ben Roe",
        summary: "Ben@Example.org, author",
      },
    ]);
  });

  test("is good for seven days", async () => {
    await inviteColleague(commandLine, ben, now);
    const token = await tokenFor("Ben@example.org");
    expect(await findInvitation(token, later(7 * day - 1))).toBeDefined();
    expect(await findInvitation(token, later(7 * day))).toBeUndefined();
  });

  test("that is sent again makes the one of before void", async () => {
    const staffId = await inviteColleague(commandLine, ben, now);
    const first = await tokenFor("Ben@example.org");
    await resendInvitation(commandLine, { staffId }, later(minute));
    expect(await findInvitation(first, later(minute))).toBeUndefined();
    expect(await findInvitation(await tokenFor("Ben@example.org"), later(minute))).toBeDefined();
  });

  test("to an address that has an account is refused, however it is written", async () => {
    await inviteColleague(commandLine, ben, now);
    const refused = refusalOf(inviteColleague(commandLine, { ...ben, email: "BEN@example.ORG" }, now));
    expect(await refused).toMatchObject({ field: "email" });
  });

  test("is void once the account is disabled", async () => {
    const staffId = await inviteColleague(commandLine, ben, now);
    const token = await tokenFor("Ben@example.org");
    await disableColleague(commandLine, { staffId }, now);
    expect(await findInvitation(token, now)).toBeUndefined();
  });

  test("can be sent by administrators alone", async () => {
    for (const role of roles.filter((each) => each !== "admin")) {
      const actor = await entered(await makePerson(role, `Some ${role}`));
      expect(isForbidden(await refusalOf(inviteColleague(actor, ben, now)))).toBe(true);
    }
  });
});

describe("a new password by mail", () => {
  test("ends every session, tells by mail, and is set once", async () => {
    const person = await makePerson();
    const { token: session } = await enter(person);
    await askForPassword({ email: person.email.toUpperCase() }, origin(), now);
    const token = await tokenFor(person.email);
    expect(await findPasswordReset(token, now)).toMatchObject({ email: person.email });
    expect((await resetPassword({ token, password: newPassword }, now)).step).toBe("ticket");
    expect(await findSession(session, now)).toBeUndefined();
    expect((await signIn(person.email, newPassword)).step).toBe("ticket");
    expect(isRefusal(await refusalOf(signIn(person.email, goodPassword)))).toBe(true);
    expect(isRefusal(await refusalOf(resetPassword({ token, password: goodPassword }, now)))).toBe(true);
    expect((await listLetters(person.email)).at(-1)?.subject).toContain("A new password");
  });

  test("leaves the second factor to be asked for", async () => {
    const person = await makePerson();
    await giveFactor(person);
    await askForPassword({ email: person.email }, origin(), now);
    const next = await resetPassword({ token: await tokenFor(person.email), password: newPassword }, now);
    expect(next.step).toBe("code");
  });

  test("is good for an hour, and void once another was set", async () => {
    const person = await makePerson();
    await askForPassword({ email: person.email }, origin(), now);
    const first = await tokenFor(person.email);
    expect(await findPasswordReset(first, later(hour))).toBeUndefined();
    await askForPassword({ email: person.email }, origin(), later(minute));
    await resetPassword({ token: await tokenFor(person.email), password: newPassword }, later(minute));
    expect(await findPasswordReset(first, later(minute))).toBeUndefined();
  });

  test("is asked for alike where there is no account, or a disabled one, and nothing is sent", async () => {
    const person = await makePerson();
    await disableColleague(commandLine, { staffId: person.id }, now);
    await askForPassword({ email: "nobody@newsroom.example" }, origin(), now);
    await askForPassword({ email: person.email }, origin(), now);
    expect(await listLetters("nobody@newsroom.example")).toEqual([]);
    expect(await listLetters(person.email)).toEqual([]);
    expect((await listLogged()).slice(0, 2).map(({ subjectName }) => subjectName)).toEqual([
      "an unknown address",
      "an unknown address",
    ]);
  });

  test("is mailed three times an hour at most", async () => {
    const person = await makePerson();
    for (let number = 0; number < 5; number++)
      await askForPassword({ email: person.email }, origin(), later(number * minute));
    expect(await listLetters(person.email)).toHaveLength(3);
  });

  test("is an invitation for who has not accepted theirs", async () => {
    await inviteColleague(commandLine, { email: "ben@example.org", name: "Ben", role: "author" }, now);
    await askForPassword({ email: "ben@example.org" }, origin(), later(minute));
    expect((await listLetters("ben@example.org")).map(({ kind }) => kind)).toEqual([
      "invitation",
      "invitation",
    ]);
    expect(await findInvitation(await tokenFor("ben@example.org"), later(minute))).toBeDefined();
  });

  test("is the way in for whoever is kept waiting by somebody who guesses", async () => {
    settings().rateLimits = true;
    const person = await makePerson();
    for (let number = 0; number < 8; number++)
      await refusalOf(
        checkPassword({ email: person.email, password: "no" }, origin({ address: `10.9.${number}.1` }), now),
      );
    await askForPassword({ email: person.email }, origin(), now);
    await resetPassword({ token: await tokenFor(person.email), password: newPassword }, now);
    expect((await signIn(person.email, newPassword)).step).toBe("ticket");
  });
});

describe("one's own account", () => {
  test("gets a new password for the old one: other sessions end, this one goes on, a mail tells", async () => {
    const person = await makePerson();
    const elsewhere = await enter(person);
    const actor = await entered(person);
    const wrong = refusalOf(changeOwnPassword(actor, { password: "not mine at all", newPassword }, now));
    expect(await wrong).toMatchObject({ field: "password" });
    const bad = refusalOf(changeOwnPassword(actor, { password: goodPassword, newPassword: "ada.bell" }, now));
    expect(await bad).toMatchObject({ field: "newPassword" });
    await changeOwnPassword(actor, { password: goodPassword, newPassword }, now);
    expect(await findSession(elsewhere.token, now)).toBeUndefined();
    expect((await listSessionsOf(person.id, now)).map(({ id }) => id)).toEqual([actor.sessionId]);
    expect((await listLetters(person.email)).at(-1)?.subject).toContain("A new password");
  });

  test("is renamed, and the log says from what", async () => {
    const actor = await entered(await makePerson());
    await renameMyself(actor, { name: "Ada Roe" }, now);
    expect((await listLogged())[0]).toMatchObject({
      action: "staff.change",
      summary: "name “Ada Bell” → “Ada Roe”",
    });
  });

  test("ends its own sessions and nobody else's", async () => {
    const [ada, ben] = [await makePerson("editor", "Ada Bell"), await makePerson("editor", "Ben Roe")];
    const [adas, bens] = [await entered(ada), await entered(ben)];
    const other = await entered(ada);
    await endMySession(adas, { sessionId: bens.sessionId }, now);
    await endMySession(adas, { sessionId: other.sessionId }, now);
    expect(await listSessionsOf(ben.id, now)).toHaveLength(1);
    expect((await listSessionsOf(ada.id, now)).map(({ id }) => id)).toEqual([adas.sessionId]);
  });
});

describe("an administrator", () => {
  const change = (person: { id: number; name: string; version: number }, role: (typeof roles)[number]) => ({
    staffId: person.id,
    version: person.version,
    name: person.name,
    role,
    authorId: null,
  });

  test("changes what somebody may do, and a change of long ago is refused", async () => {
    const admin = await entered(await makePerson("admin"));
    const ben = await makePerson("author", "Ben Roe");
    await changeColleague(admin, change(ben, "editor"), now);
    expect(await reload(ben)).toMatchObject({ role: "editor" });
    expect((await listLogged())[0]).toMatchObject({
      action: "staff.change",
      summary: "role “author” → “editor”",
    });
    expect(isRefusal(await refusalOf(changeColleague(admin, change(ben, "author"), now)))).toBe(true);
  });

  test("disables an account: its sessions end at once, and enabled again they stay ended", async () => {
    const admin = await entered(await makePerson("admin"));
    const ben = await makePerson("author", "Ben Roe");
    const { token } = await enter(ben);
    await disableColleague(admin, { staffId: ben.id }, now);
    expect(await findSession(token, now)).toBeUndefined();
    expect(isRefusal(await refusalOf(signIn(ben.email, goodPassword)))).toBe(true);
    await enableColleague(admin, { staffId: ben.id }, now);
    expect(await findSession(token, now)).toBeUndefined();
    expect((await signIn(ben.email, goodPassword)).step).toBe("ticket");
  });

  test("ends somebody's session, and takes their factor away", async () => {
    const admin = await entered(await makePerson("admin"));
    const ben = await makePerson("author", "Ben Roe");
    const session = await entered(ben);
    await endSessionOf(admin, { staffId: ben.id, sessionId: session.sessionId }, now);
    expect(await listSessionsOf(ben.id, now)).toEqual([]);
    await giveFactor(ben);
    await removeFactorOf(admin, { staffId: ben.id }, now);
    expect(await reload(ben)).toMatchObject({ totpSecret: null, totpConfirmedAt: null });
    expect((await listLetters(ben.email)).at(-1)?.subject).toContain("second factor is off");
  });

  test("who is the last can't be demoted or disabled, and nobody disables themself", async () => {
    const person = await makePerson("admin");
    const admin = await entered(person);
    // Invited only, disabled: neither could let anybody in.
    await inviteColleague(admin, { email: "ivy@example.org", name: "Ivy", role: "admin" }, now);
    const gone = await makePerson("admin", "Gone Already");
    await disableColleague(admin, { staffId: gone.id }, now);
    const current = await reload(person);
    for (const tried of [
      () => changeColleague(admin, change(current, "editor"), now),
      () => disableColleague(commandLine, { staffId: person.id }, now),
      () => disableColleague(admin, { staffId: person.id }, now),
    ])
      expect(isRefusal(await refusalOf(tried()))).toBe(true);
    expect(await reload(person)).toMatchObject({ role: "admin", disabledAt: null });
  });

  test("and another who disable or demote each other at once leave one", async () => {
    for (let round = 0; round < 5; round++) {
      await emptyDatabase();
      const [ada, ben] = [await makePerson("admin", "Ada Bell"), await makePerson("admin", "Ben Roe")];
      const [adas, bens] = [await entered(ada), await entered(ben)];
      const ends = await Promise.allSettled([
        disableColleague(adas, { staffId: ben.id }, now),
        changeColleague(bens, change(ada, "editor"), now),
      ]);
      expect(ends.filter(({ status }) => status === "fulfilled").length).toBe(1);
      expect(await hasAdministrator()).toBe(true);
    }
  });

  test("sees everybody, and finds them by name and address", async () => {
    const admin = await entered(await makePerson("admin"));
    const ben = await makePerson("author", "Ben 100% Roe");
    await inviteColleague(admin, { email: "ivy@example.org", name: "Ivy", role: "editor" }, now);
    const names = async (search: string) =>
      (await listColleagues(admin, search, now)).map(({ name }) => name);
    expect(await names("")).toEqual(["Ada Bell", "Ben 100% Roe", "Ivy"]);
    expect(await names("BEN")).toEqual(["Ben 100% Roe"]);
    expect(await names("100%")).toEqual(["Ben 100% Roe"]);
    expect(await names("%")).toEqual(["Ben 100% Roe"]);
    expect(await names("ivy@")).toEqual(["Ivy"]);
    expect(await listColleagues(admin, "ada", now)).toMatchObject([
      { role: "admin", state: "active", sessions: 1, lastSeenAt: now },
    ]);
    expect(await findColleague(admin, ben.id, now)).toMatchObject({ name: "Ben 100% Roe", openSessions: [] });
    expect(await findColleague(admin, 9_999, now)).toBeUndefined();
  });

  test("alone may do all this", async () => {
    const person = await makePerson("author", "Ben Roe");
    for (const role of roles.filter((each) => each !== "admin")) {
      const actor = await entered(await makePerson(role, `Some ${role}`));
      const staffId = person.id;
      for (const tried of [
        () => changeColleague(actor, change(person, "admin"), now),
        () => disableColleague(actor, { staffId }, now),
        () => enableColleague(actor, { staffId }, now),
        () => endSessionOf(actor, { staffId, sessionId: 1 }, now),
        () => removeFactorOf(actor, { staffId }, now),
        () => resendInvitation(actor, { staffId }, now),
        () => listColleagues(actor, "", now),
        () => findColleague(actor, staffId, now),
      ])
        expect(isForbidden(await refusalOf(tried()))).toBe(true);
    }
    expect(await reload(person)).toMatchObject({ role: "author", disabledAt: null });
  });
});

describe("the command line", () => {
  test("adds somebody with a password, and finds accounts by address", async () => {
    const input = { email: "ada@example.org", name: "Ada", role: "admin", password: newPassword } as const;
    await addColleague(commandLine, input, now);
    expect((await signIn("ada@example.org", newPassword)).step).toBe("ticket");
    expect(await findAccountId("ADA@example.org")).toBeGreaterThan(0);
    expect(isRefusal(await refusalOf(findAccountId("eve@example.org")))).toBe(true);
    expect(
      await refusalOf(addColleague(commandLine, { ...input, email: "b@example.org", password: "x" }, now)),
    ).toMatchObject({ field: "password" });
  });
});
