import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client.ts";
import { recoveryCodes } from "#db/schema/staff.ts";
import { emptyDatabase } from "#db/testing.ts";
import { isForbidden, isRefusal } from "#domain/refusal.ts";
import { settings } from "#platform/env.ts";
import { listRolesWithFactor, requireFactorOf } from "./factor-policy.ts";
import {
  beginFactor,
  confirmFactor,
  findPendingFactor,
  removeFactor,
  renewRecoveryCodes,
} from "./own-factor.ts";
import { countRecoveryCodes } from "./recovery-codes.ts";
import { codeAt } from "./second-factor.ts";
import { findSession, type SignedIn } from "./sessions.ts";
import { checkPassword } from "./signing-in.ts";
import {
  enter,
  entered,
  goodPassword,
  listLetters,
  listLogged,
  makePerson,
  now,
  origin,
  refusalOf,
} from "./testing.ts";

beforeEach(async () => {
  await emptyDatabase();
  settings().rateLimits = false;
});

async function setUp(actor: SignedIn) {
  await beginFactor(actor);
  const pending = await findPendingFactor(actor);
  if (!pending) throw new Error("Nothing was begun.");
  const codes = await confirmFactor(actor, { code: codeAt(pending.secret, now) }, now);
  return { ...pending, codes };
}

const withFactor = (actor: SignedIn): SignedIn => ({ ...actor, hasSecondFactor: true });

test("the codes are those of RFC 6238, in six digits", () => {
  // Appendix B, of the ASCII secret 12345678901234567890.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const at = (seconds: number) => codeAt(secret, new Date(seconds * 1_000));
  expect([59, 1_111_111_109, 1_234_567_890, 20_000_000_000].map(at)).toEqual([
    "287082",
    "081804",
    "005924",
    "353130",
  ]);
});

describe("a second factor", () => {
  test("is on once its first code was entered, and a mail tells", async () => {
    const actor = await entered(await makePerson());
    await beginFactor(actor);
    expect(isRefusal(await refusalOf(confirmFactor(actor, { code: "000000" }, now)))).toBe(true);
    const next = await checkPassword({ email: actor.email, password: goodPassword }, origin(), now);
    expect(next.step).toBe("ticket");
    const { address, codes } = await setUp(actor);
    expect(address).toMatch(/^otpauth:\/\/totp\/The%20Judean:.+secret=[A-Z2-7]{32}/);
    expect(codes).toHaveLength(10);
    expect((await checkPassword({ email: actor.email, password: goodPassword }, origin(), now)).step).toBe(
      "code",
    );
    expect((await listLetters(actor.email)).at(-1)?.subject).toContain("second factor is on");
    expect((await listLogged())[0]).toMatchObject({ action: "staff.second-factor", summary: "set up" });
  });

  test("that is on can't be begun or confirmed anew", async () => {
    const actor = await entered(await makePerson());
    const { secret } = await setUp(actor);
    await beginFactor(actor);
    expect(await findPendingFactor(actor)).toBeUndefined();
    expect(isRefusal(await refusalOf(confirmFactor(actor, { code: codeAt(secret, now) }, now)))).toBe(true);
  });

  test("is taken away for one's password, with its recovery codes", async () => {
    const actor = await entered(await makePerson());
    await setUp(actor);
    expect(await refusalOf(removeFactor(actor, { password: "wrong" }, now))).toMatchObject({
      field: "password",
    });
    await removeFactor(actor, { password: goodPassword }, now);
    expect((await checkPassword({ email: actor.email, password: goodPassword }, origin(), now)).step).toBe(
      "ticket",
    );
    expect(await db.select().from(recoveryCodes)).toEqual([]);
    expect((await listLetters(actor.email)).at(-1)?.subject).toContain("second factor is off");
  });

  test("stays while the role must have one", async () => {
    const actor = await entered(await makePerson("editor"));
    await setUp(actor);
    await requireFactorOf(await entered(await makePerson("admin", "Some Admin")), ["editor"], now);
    expect(isRefusal(await refusalOf(removeFactor(actor, { password: goodPassword }, now)))).toBe(true);
  });
});

describe("recovery codes", () => {
  test("are kept as hashes, and made anew for one's password", async () => {
    const actor = await entered(await makePerson());
    const { codes } = await setUp(actor);
    expect(JSON.stringify(await db.select().from(recoveryCodes))).not.toContain(codes[0]);
    expect(
      isRefusal(await refusalOf(renewRecoveryCodes(withFactor(actor), { password: "wrong" }, now))),
    ).toBe(true);
    const fresh = await renewRecoveryCodes(withFactor(actor), { password: goodPassword }, now);
    expect(new Set([...codes, ...fresh]).size).toBe(20);
    expect(await countRecoveryCodes(actor.id)).toBe(10);
  });
});

describe("a factor that a role must have", () => {
  test("is required by administrators alone, and the log says of whom", async () => {
    const admin = await entered(await makePerson("admin"));
    const editor = await entered(await makePerson("editor", "Ben Roe"));
    expect(isForbidden(await refusalOf(requireFactorOf(editor, [], now)))).toBe(true);
    await requireFactorOf(admin, ["admin", "editor"], now);
    expect(await listRolesWithFactor()).toEqual(["editor", "admin"]);
    expect((await listLogged())[0]).toMatchObject({
      summary: "a second factor is required of: editor, admin",
    });
    await requireFactorOf(admin, [], now);
    expect(await listRolesWithFactor()).toEqual([]);
  });

  test("is asked of whoever has none, from their next request on, and of nobody else", async () => {
    const admin = await entered(await makePerson("admin"));
    const [ben, cleo] = [await makePerson("editor", "Ben Roe"), await makePerson("author", "Cleo Poe")];
    const [bens, cleos] = [await enter(ben), await enter(cleo)];
    await requireFactorOf(admin, ["editor"], now);
    const found = await findSession(bens.token, now);
    expect(found).toMatchObject({ needsSecondFactor: true });
    expect(await findSession(cleos.token, now)).toMatchObject({ needsSecondFactor: false });
    if (found) await setUp(found);
    expect(await findSession(bens.token, now)).toMatchObject({
      needsSecondFactor: false,
      hasSecondFactor: true,
    });
  });
});
