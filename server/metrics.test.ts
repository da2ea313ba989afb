import { readFileSync } from "node:fs";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase } from "#db/testing.ts";
import { jobCounts } from "#domain/schedule.ts";
import { settings } from "#platform/env.ts";
import { createMetrics } from "./metrics.ts";
import type { Observed } from "./metrics-list.ts";
import { countsOfPressroom } from "./pressroom/counts.ts";
import { countLater, turnBegan } from "./request-counts.ts";

const drops = { change: 0, time: 0, space: 2 };
const cache = { size: () => ({ pages: 3, bytes: 4_000 }), counts: { hits: 7, misses: 1, drops } };
let server: Server;
let origin: string;

beforeAll(async () => {
  await emptyDatabase();
  server = createServer();
  const press: Observed["press"] = {
    // The pressroom's counts are this process's own here.
    ask: (() => countsOfPressroom()) as Observed["press"]["ask"],
    observe: () => ({ busySeconds: 2, restarts: 1 }),
  };
  const answer = createMetrics({ server, cache, press });
  server.on("request", (request, response) => {
    const began = turnBegan();
    void answer(request, response).then(() => countLater("operating", request, response, began));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());
beforeEach(() => {
  settings().metricsToken = undefined;
});

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${origin}/metrics`, { headers, method });

/** Fetch lets nobody choose the host. */
const statusUnder = (host: string) =>
  new Promise<number | undefined>((settle, fail) => {
    const request = get(`${origin}/metrics`, { headers: { host } }, (answer) => {
      answer.resume();
      settle(answer.statusCode);
    });
    request.on("error", fail);
  });

describe("who may read the metrics:", () => {
  const proxied = { "x-forwarded-for": "203.0.113.9" };

  it("the machine itself", async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"])(
    "nobody who comes through a proxy, which says so by %s",
    async (name) => {
      expect((await ask({ [name]: "x" })).status).toBe(404);
    },
  );

  it.each(["paper.example", "paper.example:80", "localhost.example"])(
    "nobody who comes under another name than the machine's own, %j, which a proxy may pass on that says nothing of itself",
    async (host) => {
      expect(await statusUnder(host)).toBe(404);
    },
  );

  it.each(["localhost:3000", "127.0.0.1", "[::1]:3000"])("the machine itself, as %s", async (host) => {
    expect(await statusUnder(host)).toBe(200);
  });

  it("whoever has the token, from wherever they come", async () => {
    settings().metricsToken = "a-long-token";
    expect((await ask({ ...proxied, authorization: "Bearer a-long-token" })).status).toBe(200);
    expect((await ask({ ...proxied, authorization: "bearer a-long-token" })).status).toBe(200);
  });

  it.each(["Bearer a-long-toke", "Bearer a-long-token2", "Bearer", "Basic a-long-token", ""])(
    "nobody who says %j, and is told that there is a token",
    async (authorization) => {
      settings().metricsToken = "a-long-token";
      const answer = await ask({ ...proxied, authorization });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    },
  );

  it("nobody by an empty token where none is set", async () => {
    expect((await ask({ ...proxied, authorization: "Bearer undefined" })).status).toBe(404);
  });

  it("nobody changes anything with them", async () => {
    expect((await ask({}, "POST")).status).toBe(405);
    const head = await ask({}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });
});

/** The names that are said to be there, of histograms with those of their parts. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, name = "", type = ""] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    names.add(name);
    if (type === "histogram" || type === "summary")
      for (const part of ["bucket", "sum", "count"]) names.add(`${name}_${part}`);
  }
  return names;
}

describe("the metrics", () => {
  it("tell what was counted", async () => {
    await ask();
    const text = await (await ask()).text();
    expect(text).toMatch(/^http_requests_total\{room="operating",method="GET",status="200"\} \d+$/m);
    expect(text).toMatch(/^http_request_duration_seconds_bucket\{room="operating",le="\+Inf"\} [1-9]\d*$/m);
    expect(text).toMatch(/^page_cache_hits_total 7$/m);
    expect(text).toMatch(/^page_cache_drops_total\{reason="space"\} 2$/m);
    expect(text).toMatch(/^database_size_bytes [1-9]\d*$/m);
    expect(text).toMatch(/^mails_waiting 0$/m);
    // Files before this one, in the same process, may have run it.
    const runs = jobCounts.get("send mails that are due")?.runs;
    expect(text).toContain(`\ntask_runs_total{task="send mails that are due"} ${runs}\n`);
    expect(text).toMatch(
      /^newspaper_build_info\{version="\d+\.\d+\.\d+",node="v\d+[\d.]+",database="sqlite"\} 1$/m,
    );
    expect(text).toMatch(/^data_free_bytes \d+$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
  });

  it("hold under each bound all that is as short, the shorter ones too", async () => {
    const text = await (await ask()).text();
    const buckets = [
      ...text.matchAll(/^http_request_duration_seconds_bucket\{room="operating".*\} (\d+)$/gm),
    ];
    const values = buckets.map(([, value]) => Number(value));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(text).toContain(`http_request_duration_seconds_count{room="operating"} ${values.at(-1)}`);
  });

  it("are told without the database too", async () => {
    const { databaseUrl } = settings();
    const { closeDatabase } = await import("#db/client.ts");
    await closeDatabase();
    settings().databaseUrl = "file:/nowhere/paper.db";
    const text = await (await ask()).text();
    expect(text).toMatch(/^page_cache_hits_total 7$/m);
    expect(text).not.toMatch(/^mails_waiting /m);
    settings().databaseUrl = databaseUrl;
  });

  it.each(["docs/operating/grafana.json", "docs/operating/alerts.yaml", "docs/operating.md"])(
    "are the ones that %s speaks of",
    async (file) => {
      const text = await (await ask()).text();
      const names = namesIn(text);
      const ours =
        /\b(?:http|page|pressroom|database|mails?|task|schedule|uploads|search(?:es)?|newsroom|newspaper|data|backup|log|process|nodejs)_[a-z0-9_]+\b/g;
      const spoken = new Set(readFileSync(file, "utf8").match(ours));
      expect(spoken.size).toBeGreaterThan(5);
      expect([...spoken].filter((name) => !names.has(name))).toEqual([]);
    },
  );
});
