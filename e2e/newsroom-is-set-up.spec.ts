import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { settingNames } from "#platform/env.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { linkIn, mailTo } from "./support/outbox.ts";
import { makeDataDir, type Paper, removeDataDir, startPaper } from "./support/paper.ts";
import { goodPassword } from "./support/passwords.ts";
import { expect, test } from "./support/test.ts";

const run = promisify(execFile);

/** The set-up link, on a line of its own. */
const setUpLink = (paper: Paper) => /^https?:\S+\/admin\/set-up\?token=[\w-]+$/m.exec(paper.said())?.[0];

test.describe("a newspaper that is new", () => {
  let dataDir: string;
  let paper: Paper;
  test.beforeAll(async () => {
    dataDir = makeDataDir();
    paper = await startPaper(dataDir, { SAMPLE_EDITION: "0" });
  });
  test.afterAll(async () => {
    await paper.stop();
    removeDataDir(dataDir);
  });

  test("prints a link by which its first administrator sets up the newsroom, once", async ({ browser }) => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await expect.poll(() => setUpLink(paper)).toBeDefined();
    const link = setUpLink(paper) ?? "";

    // Nobody comes in otherwise, and there is nothing to sign in to.
    await page.goto(`${paper.origin}/admin/articles`);
    await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Farticles$/);
    expect((await page.goto(`${paper.origin}/admin/set-up?token=made-up`))?.status()).toBe(410);
    await expectAccessible(page);

    const response = await page.goto(link);
    expect(response?.headers()).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "strict-origin",
    });
    await expectAccessible(page);
    await page.getByLabel("Name").fill("Ada Bell");
    await page.getByLabel("Email").fill("ada@example.org");
    await page.getByLabel("Password").fill("ada bell ada");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByText("among the first that somebody would try")).toBeVisible();
    await expect(page.getByLabel("Name")).toHaveValue("Ada Bell");
    await expectAccessible(page);
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page).toHaveURL(`${paper.origin}/admin`);
    await expect(page.getByRole("navigation", { name: "Newsroom" })).toContainText("Ada Bell");

    const again = await page.goto(link);
    expect(again?.status()).toBe(410);
    await expect(page.getByRole("heading", { name: "This link is not good any more" })).toBeVisible();
    await context.close();
  });

  test("prints none once there is an administrator, and its log tells no token", async () => {
    const token = new URL(setUpLink(paper) ?? "").searchParams.get("token") ?? "";
    expect(paper.said().split(token)).toHaveLength(2);
    await paper.stop();
    paper = await startPaper(dataDir, { SAMPLE_EDITION: "0" });
    const { status } = await fetch(`${paper.origin}/admin/sign-in`);
    expect(status).toBe(200);
    expect(setUpLink(paper)).toBeUndefined();
  });
});

test.describe("the command line", () => {
  let dataDir: string;
  test.beforeAll(() => {
    dataDir = makeDataDir();
  });
  test.afterAll(() => removeDataDir(dataDir));

  const env = () => ({
    ...process.env,
    ...Object.fromEntries(settingNames.map((name) => [name, ""])),
    DATA_DIR: dataDir,
  });

  /** Runs `npm run newsroom -- staff …`. @param given on standard input */
  async function staffCommand(args: string[], given = "") {
    const child = spawn(process.execPath, ["cli/main.ts", "staff", ...args], { env: env() });
    child.stdin.end(given);
    const [out, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    return { code, out: out.trim(), errors: errors.trim() };
  }

  test("adds staff by a password or an invitation, disables, and says each in one line", async () => {
    // Many programs, one after the other.
    test.slow();
    const ada = ["--email", "ada@example.org", "--name", "Ada Bell", "--role", "admin"];
    expect(await staffCommand(["add", ...ada], `${goodPassword}\n`)).toEqual({
      code: 0,
      out: "Ada Bell can sign in as ada@example.org.",
      errors: "",
    });
    const ben = ["--email", "ben@example.org", "--name", "Ben Roe", "--role", "author"];
    expect(await staffCommand(["add", ...ben])).toMatchObject({
      code: 0,
      out: "Ben Roe was invited by a mail to ben@example.org.",
    });
    linkIn(await mailTo("ben@example.org", 1, dataDir), "/admin/invitation/");

    const refused = async (args: string[], given?: string) => {
      const { code, out, errors } = await staffCommand(args, given);
      expect([code, out]).toEqual([1, ""]);
      expect(errors.split("\n")).toHaveLength(1);
      return errors;
    };
    expect(await refused(["add", ...ada], goodPassword)).toContain("an account with this address already");
    expect(await refused(["disable", "--email", "ada@example.org"])).toContain("the last administrator");
    expect(await refused(["promote"])).toBe("There is no command staff promote. There are: add, disable.");
    expect(await staffCommand(["disable", "--email", "ben@example.org"])).toMatchObject({
      code: 0,
      out: "The account ben@example.org is disabled.",
    });
  });

  test("tells how each is used", async () => {
    test.slow();
    for (const args of [["--help"], ["staff"], ["staff", "add", "--help"]]) {
      const { stdout } = await run(process.execPath, ["cli/main.ts", ...args], { env: env() });
      expect(stdout).toMatch(/^Usage: npm run newsroom -- /);
    }
  });
});
