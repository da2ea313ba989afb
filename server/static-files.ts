import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chooseCoding } from "./accept-encoding.ts";
import { commonHeaders } from "./security-headers.ts";

/* Files of the build (their names hold a hash: kept for ever) and of `public/`. All are known at the start, so no
   address can lead anywhere else. */

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const compressible = /^(text|application)\/|svg/;

interface StaticFile {
  path: string;
  immutable: boolean;
  loaded?: { type: string; etag: string; identity: Buffer; brotli: Buffer | undefined };
}

export type AnswerStatic = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** @returns a function that answers a request for a static file, and says whether there is one */
export function createStaticFiles(buildFolder: string, publicFolder: string): AnswerStatic {
  const files = new Map<string, StaticFile>();
  const add = (folder: string, prefix: string, immutable: boolean) => {
    for (const path of filesBelow(folder)) {
      const name = relative(folder, path).split(sep).map(encodeURIComponent).join("/");
      files.set(prefix + name, { path, immutable });
    }
  };
  add(publicFolder, "/", false);
  add(join(buildFolder, "static"), "/_next/static/", true);

  return (request, response, path) => {
    const file = files.get(path);
    if (!file || (request.method !== "GET" && request.method !== "HEAD")) return false;
    file.loaded ??= load(file.path);
    const { type, etag, identity, brotli } = file.loaded;
    const coded = brotli && chooseCoding(request.headers["accept-encoding"] as string | undefined) === "br";
    const body = coded ? brotli : identity;
    const headers = {
      ...commonHeaders(),
      "content-type": type,
      "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      etag: coded ? `"${etag}-br"` : `"${etag}"`,
      vary: "accept-encoding",
    };
    if (request.headers["if-none-match"] === headers.etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    response.writeHead(200, {
      ...headers,
      "content-length": body.length,
      ...(coded && { "content-encoding": "br" }),
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return true;
  };
}

function filesBelow(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function load(path: string): NonNullable<StaticFile["loaded"]> {
  const identity = readFileSync(path);
  const type = types[extname(path)] ?? "application/octet-stream";
  return {
    type,
    identity,
    etag: createHash("sha256").update(identity).digest("base64url").slice(0, 22),
    brotli: compressible.test(type)
      ? brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : undefined,
  };
}
