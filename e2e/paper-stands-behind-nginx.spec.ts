import { mkdtempSync, rmSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { connect as connectTwo } from "node:http2";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { freePorts, type Nginx, startNginx } from "./support/nginx.ts";
import { makeDataDirWithSample, type Paper, removeDataDir, startPaper } from "./support/paper.ts";
import { goodPassword } from "./support/passwords.ts";
import { expect, test } from "./support/test.ts";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

test.describe.configure({ mode: "serial" });

test.describe("the newspaper behind nginx, as docs/operating has it", () => {
  const folder = mkdtempSync(join(tmpdir(), "newspaper-nginx-"));
  let dataDir: string;
  let paper: Paper;
  let nginx: Nginx;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    dataDir = makeDataDirWithSample();
    const ports = await freePorts();
    const settings = {
      PORT: String(ports.newspaper),
      SITE_URL: `https://localhost:${ports.secure}`,
      TRUST_PROXY: "1",
    };
    [paper, nginx] = await Promise.all([startPaper(dataDir, settings), startNginx(folder, ports)]);
  });

  test.afterAll(async () => {
    await nginx?.stop();
    await paper?.stop();
    removeDataDir(dataDir);
    rmSync(folder, { recursive: true, force: true });
  });

  /** @param from an address of this machine to ask from, as another reader */
  function ask(
    path: string,
    headers: Record<string, string> = {},
    method = "GET",
    body?: Buffer | string,
    from = "127.0.0.1",
  ) {
    return new Promise<Answer>((resolve, reject) => {
      const by = {
        ca: nginx.certificate,
        servername: "localhost",
        agent: false,
        family: 4,
        localAddress: from,
      };
      const asked = request(nginx.origin + path, { method, headers, ...by }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      asked.on("error", reject);
      asked.end(body);
    });
  }

  /** Asks until an answer is as it should be. */
  async function until(path: string, isSo: (answer: Answer) => boolean): Promise<Answer> {
    const answers: Answer[] = [];
    const askAgain = async () => {
      const answer = await ask(path);
      answers.push(answer);
      return isSo(answer);
    };
    await expect.poll(askAgain, { timeout: 5_000, intervals: [100] }).toBe(true);
    const last = answers.at(-1);
    if (!last) throw new Error("Nothing was asked.");
    return last;
  }

  test("speaks TLS and HTTP/2, and sends plain HTTP on", async () => {
    const session = connectTwo(nginx.origin, { ca: nginx.certificate });
    const stream = session.request({ ":path": "/" });
    const [headers] = await new Promise<[Record<string, unknown>]>((resolve, reject) => {
      stream.on("response", (...answer) => resolve([answer[0]]));
      stream.on("error", reject);
    });
    expect(session.alpnProtocol).toBe("h2");
    expect(headers[":status"]).toBe(200);
    expect(headers["strict-transport-security"]).toContain("max-age=");
    session.destroy();

    const sentOn = await new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
      plainRequest(`${nginx.plainOrigin}/world?page=2`, (answer) =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location }),
      )
        .on("error", reject)
        .end();
    });
    expect(sentOn).toEqual({ status: 308, location: `${nginx.origin}/world?page=2` });
  });

  test("is told who asks and for what: its addresses are canonical, and its answers whole", async () => {
    const page = await ask("/", { "accept-encoding": "gzip" });
    expect(page.headers["content-encoding"]).toBe("gzip");
    const html = gunzipSync(page.body).toString();
    expect(html).toContain(`<link rel="canonical" href="${nginx.origin}`);
    for (const name of [
      "content-security-policy",
      "etag",
      "strict-transport-security",
      "x-content-type-options",
    ])
      expect(typeof page.headers[name], name).toBe("string");
    expect(paper.said()).not.toContain("TRUST_PROXY is 0");
  });

  test("keeps readers' pages for a second, revalidates them, and shows at once what is published", async () => {
    await until("/about", ({ headers }) => headers["x-cache"] === "HIT");
    const revalidated = await until("/about", ({ headers }) => headers["x-cache"] === "REVALIDATED");
    expect(revalidated.status).toBe(200);
    // Whoever has the page already is answered here.
    const unchanged = await ask("/about", { "if-none-match": String(revalidated.headers.etag) });
    expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);

    const file = new Sqlite(join(dataDir, "paper.db"));
    file.exec(`
      UPDATE settings SET value = '"The Other Paper"' WHERE key = 'name';
      INSERT OR IGNORE INTO settings (key, value) VALUES ('name', '"The Other Paper"');
      INSERT INTO changes (key, changed_at) VALUES ('publication', 0)`);
    file.close();
    await expect
      .poll(async () => (await ask("/about")).body.toString().includes("The Other Paper"))
      .toBe(true);
  });

  test("keeps nothing of one person, and nothing that is not there", async () => {
    for (const path of ["/admin/sign-in", "/newsletters/preferences/x", "/preview/x"])
      for (let times = 0; times < 2; times++)
        expect((await ask(path)).headers["x-cache"], path).toBeUndefined();
    await ask("/nothing-here");
    expect((await ask("/nothing-here")).headers["x-cache"]).toBe("MISS");
    const signIn = await ask("/admin/sign-in");
    expect(signIn.headers["cache-control"]).toContain("no-store");
  });

  test("believes nobody who says to be somebody else", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded", origin: nginx.origin };
    // From another site nothing is taken, whatever a proxy stands between.
    expect(
      (await ask("/newsletters", { ...form, origin: "https://evil.example" }, "POST", "a=b")).status,
    ).toBe(403);
    expect((await ask("/world", { host: "evil.example" })).headers.location ?? "").not.toContain("evil");
  });

  test("counts each network for itself, whatever it says of itself", async () => {
    const guess = (from: string, number: number) => {
      const said = `203.0.113.${number}`;
      const forged = { "x-forwarded-for": said, "x-real-ip": said, forwarded: `for=${said}` };
      const headers = { ...forged, origin: nginx.origin, "sec-fetch-site": "same-origin" };
      const body = JSON.stringify({
        email: `somebody-${number}@newsroom.example`,
        password: "anything at all",
      });
      return ask("/admin/sign-in/renew", headers, "POST", body, from);
    };
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, number) => guess("127.0.0.2", number)));
    expect(guesses.map(({ status }) => status)).toEqual(Array(30).fill(422));
    expect((await guess("127.0.0.2", 30)).status).toBe(429);
    expect((await guess("127.0.0.3", 31)).status).toBe(422);
  });

  test("lets its first administrator in, and every cookie travels encrypted alone", async ({ browser }) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(/^https:\S+\/admin\/set-up\?token=[\w-]+$/m.exec(paper.said())?.[0] ?? "");
    await page.getByLabel("Name").fill("Ada Bell");
    await page.getByLabel("Email").fill("ada@example.org");
    await page.getByLabel("Password").fill(goodPassword);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page).toHaveURL(`${nginx.origin}/admin`);
    const cookies = await context.cookies();
    const names = cookies.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["__Host-newsroom", "__Host-newsroom-device"]));
    for (const cookie of cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true });
    await context.close();
  });

  test("lets a part of a file through", async () => {
    const part = Buffer.alloc(4_194_304);
    const headers = { origin: nginx.origin, "content-type": "application/octet-stream" };
    // Not signed in, the newspaper says no; nginx would say 413.
    expect((await ask("/admin/media/upload/x", headers, "PUT", part)).status).not.toBe(413);
  });

  test("shows its metrics and its health to nobody outside", async () => {
    for (const path of ["/metrics", "/healthz", "/readyz"]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.body.toString()).not.toContain("http_requests_total");
    }
    // And says so by itself, should a proxy forget.
    const asked = await fetch(`http://127.0.0.1:${new URL(paper.origin).port}/metrics`, {
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    expect(asked.status).toBe(404);
    const here = await fetch(`http://127.0.0.1:${new URL(paper.origin).port}/metrics`);
    expect(await here.text()).toContain('http_requests_total{room="readers",method="GET",status="304"}');
  });

  test("gives readers the pages it has while the newspaper is away", async () => {
    await until("/about", ({ status }) => status === 200);
    await paper.stop();
    const stale = await until("/about", ({ headers }) => headers["x-cache"] === "STALE");
    expect(stale.status).toBe(200);
    expect(stale.body.toString()).toContain("The Other Paper");
  });
});
