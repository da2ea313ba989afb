import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { previewCookie } from "#domain/articles/preview-tokens.ts";
import { mayFetchUnshown } from "#domain/media/fetching.ts";
import { findMediaFile, type MediaFile } from "#domain/media/for-readers.ts";
import { makeVariant } from "#domain/media/making.ts";
import { parseMediaAddress } from "#domain/media/media-address.ts";
import { log } from "#platform/log.ts";
import { readCookie, sessionCookieName } from "#platform/own-cookie.ts";
import { namesTag, readRange } from "./byte-ranges.ts";
import { keepInMemory, recall, smallBytes } from "./media-memory.ts";
import { commonHeaders } from "./security-headers.ts";

/** A file that is opened by itself may do nothing. Feeds, and other papers' pages, may show pictures. */
const mediaHeaders = () => ({
  ...commonHeaders(),
  "content-security-policy":
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
  "cross-origin-resource-policy": "cross-origin",
});

/** The address holds the file's hash: what lies there never changes. */
const lasting = { "cache-control": "public, max-age=31536000, immutable" };
/** It is shown to this one person, at this moment; no other site may show it. */
const unshown = { "cache-control": "private, no-store", "cross-origin-resource-policy": "same-origin" };

/** How long a reader may take nothing of what is sent before the connection is closed, in milliseconds. */
const patience = 120_000;

/** Bytes in memory, or a file that is open and has to be closed. */
type Content = { size: number } & ({ bytes: Buffer } | { handle: FileHandle });

/**
 * Answers a request for `/media/…`: pictures in the widths and formats pages ask for, made when they are first asked
 * for; clips by byte ranges; their text tracks. What readers are shown nowhere is there for the newsroom and for previews
 * alone: to anybody else it is not there. Never throws: what goes wrong is logged, and answered with 500.
 */
export function answerMedia(request: IncomingMessage, response: ServerResponse): Promise<void> {
  return answerSafely(request, response, async (path) => {
    const address = parseMediaAddress(path);
    const file = address && (await findMediaFile(address));
    if (!address || !file || !(file.isShown || (await mayFetch(request, address.id))))
      return sayBriefly(response, 404, "Not found");
    await sendFile(request, response, file);
  });
}

/** Answers with a file that is asked for by GET or HEAD. What goes wrong is logged, and answered with 500. */
export async function answerSafely(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (path: string) => Promise<void>,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return sayBriefly(response, 405, "Method not allowed", { allow: "GET, HEAD" });
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  try {
    await answer(path);
  } catch (error) {
    logOnce(path, error);
    if (response.headersSent) response.destroy();
    else sayBriefly(response, 500, "This file can't be sent just now");
  }
}

/** Sends a file, made where it isn't there yet. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: MediaFile,
): Promise<void> {
  await send(request, response, file, await contentOf(file));
}

function mayFetch({ headers }: IncomingMessage, mediaId: number): Promise<boolean> {
  const session = readCookie(headers.cookie, sessionCookieName());
  const preview = readCookie(headers.cookie, previewCookie);
  return mayFetchUnshown(mediaId, { session, preview }, new Date());
}

async function contentOf(file: MediaFile): Promise<Content> {
  const bytes = recall(file.path);
  if (bytes) return { bytes, size: bytes.length };
  const handle = await openOrMake(file);
  try {
    const { size } = await handle.stat();
    if (size > smallBytes) return { handle, size };
    const read = await handle.readFile();
    keepInMemory(file.path, read);
    await handle.close();
    return { bytes: read, size: read.length };
  } catch (error) {
    await handle.close().catch(() => {});
    throw error;
  }
}

async function openOrMake({ path, variant }: MediaFile): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing || !variant) throw error;
    await makeVariant(variant);
    return open(path);
  }
}

/** Sends a file, or as much of it as is asked for, and closes it. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: MediaFile,
  content: Content,
): Promise<void> {
  const { size } = content;
  const handle = "handle" in content ? content.handle : undefined;
  try {
    const tag = `"${basename(file.path)}-${size.toString(36)}"`;
    const keeping = file.isShown ? { ...lasting, etag: tag } : unshown;
    const headers = { ...mediaHeaders(), ...keeping, "accept-ranges": "bytes" };
    const known = request.headers["if-none-match"];
    if (file.isShown && known !== undefined && namesTag(known, tag))
      return void response.writeHead(304, headers).end();

    const range = rangeOf(request, tag, size);
    if (range === "none")
      return sayBriefly(response, 416, "There is no such part", { "content-range": `bytes */${size}` });
    const { first, last } = range === "all" ? { first: 0, last: size - 1 } : range;
    response.writeHead(range === "all" ? 200 : 206, {
      ...headers,
      "content-type": file.contentType,
      "content-length": last - first + 1,
      "content-disposition": `inline; filename="${file.fileName}"`,
      ...(range !== "all" && { "content-range": `bytes ${first}-${last}/${size}` }),
    });
    if (request.method === "HEAD") return void response.end();
    if ("bytes" in content) return void response.end(content.bytes.subarray(first, last + 1));
    await stream(content.handle, first, last, response);
  } finally {
    await handle?.close();
  }
}

/** A range counts for GET alone, and with `If-Range` only while the file is the one that the reader has a part of. */
function rangeOf({ method, headers }: IncomingMessage, tag: string, size: number) {
  const sameFile = headers["if-range"] === undefined || headers["if-range"] === tag;
  return readRange(method === "GET" && sameFile ? headers.range : undefined, size);
}

/** As fast as the reader takes it; nothing is read on when the reader goes away. */
async function stream(
  handle: FileHandle,
  start: number,
  end: number,
  response: ServerResponse,
): Promise<void> {
  response.setTimeout(patience, () => response.destroy());
  const bytes = handle.createReadStream({ start, end, highWaterMark: 262_144 });
  try {
    await pipeline(bytes, response);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const hasGone = /^(ERR_STREAM_(PREMATURE_CLOSE|DESTROYED|UNABLE_TO_PIPE)|ECONNRESET|EPIPE)$/.test(code);
    if (!hasGone) throw error;
  }
}

/** Answers in a line of text, for this time alone. */
export function sayBriefly(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
) {
  const body = `${text}.\n`;
  response
    .writeHead(status, {
      ...mediaHeaders(),
      "content-type": "text/plain; charset=utf-8",
      "content-length": body.length,
      "cache-control": "no-store",
      ...headers,
    })
    .end(body);
}

const logged = new Set<string>();

/** A picture that can't be made would otherwise fill the log, at each reader's request. */
function logOnce(path: string, error: unknown): void {
  const what = String(error);
  if (logged.has(what)) return;
  if (logged.size >= 1_000) logged.clear();
  logged.add(what);
  log.error("A media file could not be sent.", { file: path, error });
}
