import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/* What Next has rendered, made into what is sent: pages without scripts, compressed once, with an ETag for each coding. */

export type Coding = "br" | "gzip" | "identity";

/** One coding of a page, with all its headers. */
export interface Variant {
  body: Uint8Array;
  etag: string;
  headers: Record<string, string | number>;
}

export interface FinishedPage {
  status: number;
  variants: Record<Coding, Variant>;
  /** What it takes in memory. */
  bytes: number;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** How hard a page is compressed. Brotli's quality 9 costs a third of 11's time for two per cent more bytes. */
const efforts = {
  /** What is sent often. */
  kept: { brotli: 9, gzip: 9 },
  /** What is sent once: a sixth of the time. */
  once: { brotli: 4, gzip: 4 },
};

const comment = /<!--[\s\S]*?-->/g;
const script = /<script\b[^>]*>[\s\S]*?<\/script>/g;
const scriptPreload = /<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/g;
/** What is a picture already gains nothing by being compressed. */
const compressible = /^(text\/|application\/|image\/(svg|x-icon|vnd))/;
const emptyShell = /<div hidden=""><\/div>/g;

/**
 * Takes out of a document what only scripts need: scripts themselves (JSON-LD is data and stays), their preloads and
 * React's comment markers. There is no official way to have Next leave them out (vercel/next.js#45009).
 */
export function withoutScripts(html: string): string {
  return html
    .replace(script, (whole) => (/^<script\b[^>]*type="application\/ld\+json"/.test(whole) ? whole : ""))
    .replace(scriptPreload, "")
    .replace(comment, "")
    .replace(emptyShell, "");
}

/**
 * @param whole the whole document: a page, a feed, a picture
 * @param headers what every coding of it is sent with; its `content-type` says what it is
 * @param effort how often it will be sent
 */
export async function finishPage(
  status: number,
  whole: Buffer,
  headers: Record<string, string> & { "content-type": string },
  effort: keyof typeof efforts = "kept",
): Promise<FinishedPage> {
  const type = headers["content-type"];
  const identity = type.startsWith("text/html") ? Buffer.from(withoutScripts(whole.toString())) : whole;
  const hash = createHash("sha256").update(identity).digest("base64url").slice(0, 22);
  if (!compressible.test(type)) {
    const etag = `"${hash}"`;
    const only = {
      body: byItself(identity),
      etag,
      headers: { ...headers, "content-length": identity.length, etag },
    };
    return { status, variants: { br: only, gzip: only, identity: only }, bytes: identity.length };
  }
  const [br, gzipped] = await Promise.all([
    brotli(identity, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: efforts[effort].brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    zip(identity, { level: efforts[effort].gzip }),
  ]);
  const variant = (body: Buffer, coding: Coding): Variant => {
    const etag = `"${hash}-${coding}"`;
    return {
      body: byItself(body),
      etag,
      headers: {
        ...headers,
        "content-length": body.length,
        ...(coding !== "identity" && { "content-encoding": coding }),
        vary: "accept-encoding",
        etag,
      },
    };
  };
  return {
    status,
    variants: {
      br: variant(br, "br"),
      gzip: variant(gzipped, "gzip"),
      identity: variant(identity, "identity"),
    },
    bytes: br.length + gzipped.length + identity.length,
  };
}

/** Node puts small pieces together into larger memory, and what is given to another thread takes along all that it lies in. */
const byItself = (bytes: Buffer): Uint8Array => new Uint8Array(bytes);
