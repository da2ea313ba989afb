import type { IncomingMessage } from "node:http";
import { gather } from "#platform/bounded-bytes.ts";

/** Reads a request's whole body. @returns undefined when it is longer than `most` bytes */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > most) return undefined;
  return gather(request, most);
}
