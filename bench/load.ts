import { connect } from "node:net";

/** How many answers a second, by so many readers who each ask again as soon as they are answered. */
export interface Load {
  origin: string;
  path: string;
  headers: Record<string, string>;
  readers: number;
  milliseconds: number;
}

export interface Measured {
  perSecond: number;
  /** Latencies in milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Asks over raw sockets, since an HTTP client would cost more than what it measures. Every answer must be as long as the
 * first and begin with `HTTP/1.1 200` (or 304).
 * @throws when the server answers anything else
 */
export async function measure({ origin, path, headers, readers, milliseconds }: Load): Promise<Measured> {
  const { hostname, port, host } = new URL(origin);
  const head = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const question = Buffer.from(`GET ${path} HTTP/1.1\r\n${head.join("")}\r\n`);
  const latencies: number[] = [];
  const end = performance.now() + milliseconds;

  const read = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let begun = 0;
      let missing = 0;
      let whole = 0;
      const ask = () => {
        begun = performance.now();
        socket.write(question);
      };
      socket.on("connect", ask).on("error", reject);
      socket.on("data", (part) => {
        if (missing === 0) {
          const status = part.toString("latin1", 9, 12);
          if (status !== "200" && status !== "304") {
            reject(new Error(`${path} was answered with ${status}.`));
            return socket.destroy();
          }
          whole ||= lengthOf(part);
          missing = whole;
        }
        missing -= part.length;
        if (missing > 0) return;
        const now = performance.now();
        latencies.push(now - begun);
        if (now < end) return ask();
        socket.end();
        resolve();
      });
    });

  const begun = performance.now();
  await Promise.all(Array.from({ length: readers }, read));
  const seconds = (performance.now() - begun) / 1_000;
  latencies.sort((a, b) => a - b);
  const quantile = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return { perSecond: latencies.length / seconds, p50: quantile(0.5), p99: quantile(0.99) };
}

/** How long an answer is, head and body, by its first part. */
function lengthOf(part: Buffer): number {
  const text = part.toString("latin1");
  const headEnd = text.indexOf("\r\n\r\n");
  const length = /^content-length: (\d+)/im.exec(text.slice(0, headEnd))?.[1];
  return headEnd + 4 + (text.startsWith("HTTP/1.1 304") ? 0 : Number(length ?? 0));
}
