import { fork } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";
import { makeDataDir, removeDataDir, startPaper } from "../e2e/support/paper.ts";
import { type Measured, measure } from "./load.ts";
import { median, row } from "./ratios.ts";
import { measureTyping } from "./typing.ts";

const article = "/world/blinken-begins-eighth-trip";
const rounds = 5;
const readers = 32;
const milliseconds = 3_000;

/** An answer exactly as it comes, so that the bare server can send the same. */
async function fetchRaw(origin: string, path: string, headers: Record<string, string>) {
  const [answer] = await once(request(origin + path, { headers }).end(), "response");
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const { date: _date, connection: _connection, "keep-alive": _keep, ...rest } = answer.headers;
  return { body: Buffer.concat(parts).toString("base64"), headers: rest };
}

async function startBare(answer: { body: string; headers: Record<string, string> }) {
  const bare = fork(join(import.meta.dirname, "bare-server.ts"), {
    env: { ...process.env, NODE_ENV: "production" },
  });
  bare.send(answer);
  const [port] = await once(bare, "message");
  return { origin: `http://127.0.0.1:${port}`, stop: () => bare.disconnect() };
}

/**
 * Prints what the sample edition costs beside what the machine can do. Paper and machine are measured in turns, several times,
 * and the medians compared.
 */
export async function benchOnePaper(): Promise<void> {
  const dataDir = makeDataDir();
  const paper = await startPaper(dataDir, { RATE_LIMITS: "0" });
  try {
    const headers = { "accept-encoding": "br" };
    const answer = await fetchRaw(paper.origin, article, headers);
    const bare = await startBare(answer);
    const etag = String(answer.headers.etag);
    const loads = {
      bare: { origin: bare.origin, path: article, headers, readers, milliseconds },
      kept: { origin: paper.origin, path: article, headers, readers, milliseconds },
      unchanged: {
        origin: paper.origin,
        path: article,
        headers: { ...headers, "if-none-match": etag },
        readers,
        milliseconds,
      },
    };

    const measured: Record<string, Measured[]> = {};
    await measure({ ...loads.kept, milliseconds: 1_000 });
    await measure({ ...loads.bare, milliseconds: 1_000 });
    for (let n = 0; n < rounds; n++) {
      for (const name of ["bare", "kept", "unchanged"] as const) {
        measured[name] = [...(measured[name] ?? []), await measure(loads[name])];
      }
    }
    const perSecond = (name: string) => median((measured[name] ?? []).map((one) => one.perSecond));
    const p99 = (name: string) => median((measured[name] ?? []).map((one) => one.p99));

    console.log(
      `One run on this machine; ${rounds} rounds of ${milliseconds / 1_000} s, ${readers} readers, medians.\n`,
    );
    row(
      "a kept article, answers a second",
      perSecond("kept") / perSecond("bare"),
      "of a bare node:http with the same bytes",
    );
    row(
      "an unchanged article (304), answers a second",
      perSecond("unchanged") / perSecond("bare"),
      "of the same",
    );
    row("a kept article, p99 of latency", p99("kept") / p99("bare"), "times a bare node:http's");

    const { publish, render } = await publishAndRender(paper.origin, dataDir);
    const one = await measure({ ...loads.kept, readers: 1, milliseconds: 1_000 });
    row("an article rendered for its first reader", render / one.p50, "times a kept one, one reader");
    row("publishing a change, until it has returned", publish / render, "times such a render");

    const { short, long } = await measureTyping(paper.origin);
    row(
      "a letter typed into 10,000 words, until it is painted",
      long.p50 / short.p50,
      "times one into 100 words",
    );
    row("the same, p95", long.p95 / short.p95, "times");
    const { closeDatabase } = await import("#db/client.ts");
    await closeDatabase();
    console.log(
      `\nbare node:http: ${Math.round(perSecond("bare"))} answers a second; the paper: ${Math.round(perSecond("kept"))}.`,
    );
    bare.stop();
  } finally {
    await paper.stop();
    removeDataDir(dataDir);
  }
}

/** Medians in milliseconds, of publishing a change of an article and of rendering it for its first reader after. */
async function publishAndRender(
  origin: string,
  dataDir: string,
): Promise<{ publish: number; render: number }> {
  Object.assign(process.env, { DATA_DIR: dataDir, SITE_URL: origin });
  const { contentOf, publishChange, publishNew } = await import("../e2e/support/articles.ts");
  const paragraphs = Array.from({ length: 12 }, () => "Some words. ".repeat(40));
  const { articleId } = await publishNew("world", "measured", contentOf("Edition 0", ...paragraphs));
  const publish: number[] = [];
  const render: number[] = [];
  for (let n = 1; n <= 30; n++) {
    let begun = performance.now();
    await publishChange(articleId, contentOf(`Edition ${n}`, ...paragraphs));
    publish.push(performance.now() - begun);
    begun = performance.now();
    const html = await (await fetch(`${origin}/world/measured`)).text();
    render.push(performance.now() - begun);
    if (!html.includes(`Edition ${n}</h1>`)) throw new Error("A reader got an old page.");
  }
  return { publish: median(publish), render: median(render) };
}
