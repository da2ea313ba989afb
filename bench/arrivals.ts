import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "./ratios.ts";

/** Asks for a page and waits for all of it. @returns milliseconds @throws for any other status than 200 */
export function fetchTimed(address: string, agent?: Agent): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(
      address,
      { agent: agent ?? false, headers: { "accept-encoding": "br" } },
      (answer) => {
        answer.resume().once("error", reject);
        answer.once("end", () =>
          answer.statusCode === 200
            ? resolve(performance.now() - begun)
            : reject(new Error(`${address} was answered with ${answer.statusCode}.`)),
        );
      },
    );
    request.once("error", reject);
  });
}

/**
 * Lets readers come at a fixed rate, however long they wait: who asks only when answered would hide how long others would
 * have waited.
 * @param ask has the n-th of them ask
 * @param until what they come for as long as
 * @returns their times in milliseconds
 */
export async function timeArrivals(
  ask: (n: number) => Promise<number>,
  perSecond: number,
  until: Promise<void>,
): Promise<number[]> {
  const asked: Promise<number>[] = [];
  let more = true;
  const ended = until.finally(() => {
    more = false;
  });
  const begun = performance.now();
  for (let n = 0; more; n++) {
    const early = begun + (n * 1_000) / perSecond - performance.now();
    if (early > 0) await pause(early);
    asked.push(ask(n));
  }
  await ended;
  return Promise.all(asked);
}

/** Readers of pages that are kept, in turn. @returns p99 of their times, in milliseconds */
export async function timeReaders(kept: string[], perSecond: number, until: Promise<void>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const ask = (n: number) => fetchTimed(kept[n % kept.length] ?? "", agent);
  const times = await timeArrivals(ask, perSecond, until);
  agent.destroy();
  return quantile(times, 0.99);
}
