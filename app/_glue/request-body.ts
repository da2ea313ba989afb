import { gather } from "#platform/bounded-bytes.ts";

/**
 * Reads a request's body, as much of it as it may have: a length that nobody told is counted as it comes.
 * @returns undefined when it is longer than `most` bytes, or whoever sends it breaks off and hears no answer anyway
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return undefined;
  if (!request.body) return new Uint8Array();
  return gather(request.body, most).catch(() => undefined);
}

/** Reads a body that is JSON. @returns undefined for what is none */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return undefined;
  }
}
