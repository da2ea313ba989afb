import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import Sqlite from "better-sqlite3";
import { settingNames } from "#platform/env.ts";
import {
  freePort,
  makeDataDir,
  makeDataDirWithSample,
  type Paper,
  removeDataDir,
  startPaper,
} from "./support/paper.ts";
import { expect, test } from "./support/test.ts";

const run = promisify(execFile);

const noSettings = Object.fromEntries(settingNames.map((name) => [name, ""]));

/** Starts a server that is to refuse. @returns its exit code and all it said */
async function refusedStart(settings: Record<string, string>) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...noSettings,
    NODE_ENV: "production",
    SAMPLE_EDITION: "0",
    ...settings,
  };
  return run(process.execPath, ["server/main.ts"], { env, timeout: 60_000 }).then(
    () => ({ code: 0, said: "" }),
    (error) => ({ code: error.code as number, said: `${error.stdout}${error.stderr}`.trim() }),
  );
}

/** A request as raw as it is sent, with any host. */
function ask(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body?: string,
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const request = httpRequest(origin + path, { method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      });
      request.on("error", reject);
      request.end(body);
    },
  );
}

test.describe("a setting that is wrong", () => {
  for (const [name, value, says] of [
    ["PORT", "http", 'PORT holds "http"'],
    ["SITE_URL", "paper.example", 'SITE_URL holds "paper.example"'],
    ["SMTP_URL", "http://user:hunter2@x", "SMTP_URL holds something else"],
    ["DATABASE_URL", "mysql://user:hunter2@x", "DATABASE_URL holds something else"],
    ["RATE_LIMITS", "yes", 'RATE_LIMITS holds "yes"'],
  ] as const) {
    test(`${name} stops the start with one line that names it`, async () => {
      const { code, said } = await refusedStart({ [name]: value, DATA_DIR: "/nonexistent" });
      expect(code).toBe(1);
      expect(said).toContain(says);
      expect(said).not.toContain("hunter2");
      expect(said.split("\n")).toHaveLength(1);
    });
  }
});

test.describe("a database that cannot be used", () => {
  const dataDir = makeDataDir();
  test.afterAll(() => removeDataDir(dataDir));
  const start = async (file: string) =>
    refusedStart({
      DATA_DIR: dataDir,
      DATABASE_URL: `file:${join(dataDir, file)}`,
      PORT: String(await freePort()),
    });

  test("that is no database stops the start with one clear line, and is left as it was", async () => {
    writeFileSync(join(dataDir, "letter.db"), "Dear editor, ".repeat(1_000));
    const { code, said } = await start("letter.db");
    expect(code).toBe(1);
    expect(said).toContain("is not a database of this program");
    expect(said.split("\n")).toHaveLength(1);
  });

  test("that a newer program made stops the start, and is left as it was", async () => {
    const file = new Sqlite(join(dataDir, "newer.db"));
    file.exec(
      "CREATE TABLE __drizzle_migrations (id, hash, created_at); INSERT INTO __drizzle_migrations VALUES (1, 'x', 9e15)",
    );
    const { code, said } = await start("newer.db");
    expect(code).toBe(1);
    expect(said).toContain("newer version of this program");
    expect(said.split("\n")).toHaveLength(1);
    expect(file.prepare("SELECT count(*) FROM sqlite_master").pluck().get()).toBe(1);
    file.close();
  });

  test("that does not answer stops the start with one clear line", async () => {
    const port = await freePort();
    const { code, said } = await refusedStart({
      DATA_DIR: dataDir,
      DATABASE_URL: `postgres://u:hunter2@127.0.0.1:${port}/x`,
    });
    expect(code).toBe(1);
    expect(said).toContain("does not answer");
    expect(said).not.toContain("hunter2");
    expect(said.split("\n")).toHaveLength(1);
  });
});

test("two servers that start at once on an empty folder bring in one edition between them", async () => {
  test.setTimeout(180_000);
  const dataDir = makeDataDir();
  const papers = await Promise.all([startPaper(dataDir), startPaper(dataDir)]);
  for (const { origin } of papers)
    expect((await ask(origin, "/politics/audit-of-electoral-roll")).status).toBe(200);
  const file = new Sqlite(join(dataDir, "paper.db"), { readonly: true });
  expect(file.prepare("SELECT count(*) FROM articles WHERE state = 'published'").pluck().get()).toBe(26);
  expect(file.prepare("SELECT count(*) FROM corrections").pluck().get()).toBe(1);
  file.close();
  expect(await Promise.all(papers.map((paper) => paper.stop()))).toEqual([0, 0]);
  removeDataDir(dataDir);
});

test("a sample edition whose coming in was cut short is whole after the next start", async () => {
  test.setTimeout(240_000);
  const dataDir = makeDataDir();
  const env: NodeJS.ProcessEnv = { ...process.env, ...noSettings, NODE_ENV: "production", DATA_DIR: dataDir };
  for (const wait of [600, 1_500, 2_500]) {
    const started = execFile(process.execPath, ["cli/main.ts", "sample"], { env });
    await new Promise((resolve) => setTimeout(resolve, wait));
    started.kill("SIGKILL");
  }
  await run(process.execPath, ["cli/main.ts", "sample"], { env, timeout: 120_000 });
  const file = new Sqlite(join(dataDir, "paper.db"), { readonly: true });
  const number = (query: string) => file.prepare(`SELECT count(*) FROM ${query}`).pluck().get();
  expect(number("articles WHERE state = 'published'")).toBe(26);
  expect(number("corrections")).toBe(1);
  expect(number("former_slugs")).toBe(1);
  expect(number("articles WHERE updated_at IS NOT NULL")).toBe(
    number("articles WHERE updated_at > published_at"),
  );
  file.close();
  removeDataDir(dataDir);
});

test.describe("a running paper", () => {
  let paper: Paper;
  let dataDir: string;
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    dataDir = makeDataDirWithSample();
    paper = await startPaper(dataDir);
  });
  test.afterAll(async () => {
    await paper.stop();
    removeDataDir(dataDir);
  });

  test("sends whoever comes under another name to its own, but answers its health everywhere", async () => {
    const foreign = await ask(paper.origin, "/world?page=2", { host: "evil.example" });
    expect(foreign.status).toBe(308);
    expect(foreign.headers.location).toBe(`${paper.origin}/world?page=2`);
    expect((await ask(paper.origin, "/", { host: "evil.example" }, "POST", "a=b")).status).toBe(421);
    const port = new URL(paper.origin).port;
    expect((await ask(paper.origin, "/", { host: `127.0.0.1:${port}` })).status).toBe(200);
    for (const path of ["/healthz", "/readyz"]) {
      expect((await ask(paper.origin, path, { host: "10.0.0.1" })).status).toBe(200);
    }
  });

  test("sends the headers a scanner asks for with every kind of answer", async () => {
    const css = /href="(\/_next\/static\/[^"]+\.css)"/.exec((await ask(paper.origin, "/")).body)?.[1] ?? "";
    for (const path of [
      "/",
      "/no/such/page",
      css,
      "/media/1/x",
      "/healthz",
      "/newsletters/confirm/x",
      "/%",
      "/admin",
    ]) {
      const { headers } = await ask(paper.origin, path);
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["referrer-policy"], path).toBe("same-origin");
      expect(headers["x-powered-by"], path).toBeUndefined();
      expect(headers["set-cookie"], path).toBeUndefined();
    }
    const { headers } = await ask(paper.origin, "/");
    for (const name of ["x-frame-options", "permissions-policy", "cross-origin-opener-policy"]) {
      expect(headers[name], name).toBeTruthy();
    }
  });

  test("gives each request in the newsroom a nonce of its own, which its scripts carry", async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { status, headers, body } = await ask(paper.origin, "/admin/sign-in", {
          accept: "text/html",
        });
        expect(status).toBe(200);
        const nonce =
          /script-src[^;]*'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
        const scripts = body.match(/<script\b[^>]*>/g) ?? [];
        expect(scripts.length).toBeGreaterThan(0);
        for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test("answers 304 to whoever has the page, in each coding, and HEAD without a body", async () => {
    const path = "/world/blinken-begins-eighth-trip";
    const tags = new Set<unknown>();
    for (const coding of ["br", "gzip", "identity"]) {
      const first = await ask(paper.origin, path, { "accept-encoding": coding });
      expect(first.headers["content-encoding"]).toBe(coding === "identity" ? undefined : coding);
      expect(first.headers.vary).toBe("accept-encoding");
      tags.add(first.headers.etag);
      const again = await ask(paper.origin, path, {
        "accept-encoding": coding,
        "if-none-match": `"other", ${String(first.headers.etag)}`,
      });
      expect(again.status).toBe(304);
      expect(again.body).toBe("");
    }
    expect(tags.size).toBe(3);
    const head = await ask(paper.origin, path, {}, "HEAD");
    expect(head.status).toBe(200);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(5_000);
    expect(head.body).toBe("");
    expect((await ask(paper.origin, path, {}, "DELETE")).status).toBe(405);
  });

  test("is not to be had around its cache, and answers no flight data", async () => {
    const plain = await ask(paper.origin, "/");
    for (const path of ["/", "/?_rsc=abc"]) {
      const answer = await ask(paper.origin, path, { rsc: "1", "next-router-prefetch": "1" });
      expect(answer.headers["content-type"]).toContain("text/html");
      expect(answer.body).toBe(plain.body);
    }
  });

  test("takes no form from another site, and none that is too long", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const foreign = await ask(
      paper.origin,
      "/newsletters",
      { ...form, origin: "https://evil.example" },
      "POST",
      "a=b",
    );
    expect(foreign.status).toBe(403);
    const signIn = { "content-type": "multipart/form-data; boundary=a", origin: "null" };
    expect((await ask(paper.origin, "/admin/sign-in", signIn, "POST", "--a--")).status).toBe(403);
    const long = await ask(
      paper.origin,
      "/newsletters",
      { ...form, origin: paper.origin },
      "POST",
      "a".repeat(70_000),
    );
    expect(long.status).toBe(413);
    const json = { "content-type": "application/json", origin: paper.origin };
    const letter = await ask(paper.origin, "/admin/sign-in/renew", json, "POST", "a".repeat(70_000));
    expect(letter.status).toBe(413);
  });

  test("limits sign-ups from one network to thirty a minute, and says when to come back", async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: paper.origin, javaScriptEnabled: false });
    const page = await context.newPage();
    const statuses: number[] = [];
    await page.goto("/newsletters");
    for (let tries = 0; tries < 31; tries++) {
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await page.getByRole("button", { name: "Sign up" }).click();
      const answer = await answered;
      statuses.push(answer.status());
      await page.waitForLoadState();
      if (answer.status() === 429) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array(30).fill(422), 429]);
    await expect(page.getByText(/try again in \d+ second/)).toBeVisible();
    await context.close();
  });

  test("warns once that forwarding headers arrive, and does not believe them", async () => {
    for (let times = 0; times < 3; times++) {
      await ask(paper.origin, "/newsletters/confirm/x", { "x-forwarded-for": "203.0.113.9" });
    }
    expect(paper.said().match(/TRUST_PROXY is 0/g)).toHaveLength(1);
  });

  test("says so in words when a page cannot be drawn, notes it once, and serves all others", async () => {
    const file = new Sqlite(join(dataDir, "paper.db"));
    file.exec(`
      INSERT INTO articles (id, slug, section_id, state, created_at) VALUES (9001, 'damaged', 1, 'draft', 0);
      INSERT INTO revisions (id, article_id, number, created_at, created_by, headline, standfirst, place, search_title,
        search_description, social_text, language, direction, words, body)
        VALUES (9001, 9001, 1, 0, '', 'Damaged', '', '', '', '', '', 'en', 'ltr', 0, '{"type":"doc","content":7}');
      UPDATE articles SET state = 'published', live_revision_id = 9001, published_at = 1, first_published_at = 1
        WHERE id = 9001`);
    file.close();
    const damaged = await ask(paper.origin, "/world/damaged");
    expect(damaged.status).toBe(500);
    expect(damaged.body).toContain("Something went wrong here");
    expect(damaged.body).not.toContain("<script");
    expect(paper.said()).toContain("/world/damaged could not be rendered");
    expect((await ask(paper.origin, "/world")).status).toBe(200);
  });

  test("never writes a token to its log", async () => {
    await ask(paper.origin, "/newsletters/confirm/secret-token-1", {}, "POST");
    await ask(paper.origin, "/newsletters/unsubscribe/secret-token-2", {}, "POST");
    await ask(paper.origin, "/newsletters/preferences/secret-token-3");
    expect(paper.said()).not.toContain("secret-token");
  });

  test("cuts off who sends too slowly", async () => {
    const { port } = new URL(paper.origin);
    const socket = connect(Number(port), "127.0.0.1");
    const begun = Date.now();
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
    const drip = setInterval(() => socket.write("X-Slow: 1\r\n"), 500);
    await new Promise((resolve) => socket.on("close", resolve).on("error", resolve).resume());
    clearInterval(drip);
    expect(Date.now() - begun).toBeLessThan(20_000);
  });

  test("turns a write away while the database is locked, keeps what was typed, and goes on serving", async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: paper.origin, javaScriptEnabled: false });
    const page = await context.newPage();
    await paper.stop();
    paper = await startPaper(dataDir, { PORT: new URL(paper.origin).port, RATE_LIMITS: "0" });
    await page.goto("/newsletters");
    await page.getByLabel("Email").fill("patient@reader.example");
    await page.getByLabel(/I agree/).check();
    const locker = new Sqlite(join(dataDir, "paper.db"));
    locker.exec("BEGIN IMMEDIATE");
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    const click = page.getByRole("button", { name: "Sign up" }).click({ timeout: 40_000, noWaitAfter: true });
    for (let reads = 0; reads < 20; reads++) expect((await ask(paper.origin, "/")).status).toBe(200);
    expect((await answered).status()).toBe(503);
    await click;
    locker.exec("ROLLBACK");
    locker.close();
    await expect(page.getByText("Nothing is lost")).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue("patient@reader.example");
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeVisible();
    await context.close();
  });

  test("finishes what it is answering when it is told to stop, and is back in seconds with all it had", async () => {
    const slow = Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        ask(paper.origin, `/world/no-such-article-${n}`, { connection: "close" }),
      ),
    );
    await ask(paper.origin, "/healthz");
    const code = await paper.stop();
    expect(code).toBe(0);
    expect((await slow).map(({ status }) => status)).toEqual(Array(20).fill(404));
    paper = await startPaper(dataDir);
    expect((await ask(paper.origin, "/world/blinken-begins-eighth-trip")).status).toBe(200);
    expect(paper.said()).not.toContain("sample edition");
  });

  test("killed outright it comes back with all it had", async () => {
    await paper.kill();
    paper = await startPaper(dataDir);
    expect((await ask(paper.origin, "/world/blinken-begins-eighth-trip")).status).toBe(200);
  });
});
