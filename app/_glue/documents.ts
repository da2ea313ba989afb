import { currentRequest } from "#platform/request.ts";

/* What is no page: feeds, sitemaps, and what else programs read. The page cache keeps them as it keeps pages. */

interface Document {
  /** Its media type. */
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  /** Further headers. */
  headers?: Record<string, string>;
  /** For how many seconds whoever has it need not ask again; without it, everybody asks each time. */
  keptFor?: number;
}

/**
 * Answers with a document. It is dated to when it is made: what is kept is dropped as soon as something in it changes, and
 * a date out of the articles would go back when the newest is withdrawn.
 */
export function documentAnswer({ type, body, headers = {}, keptFor }: Document): Response {
  const request = currentRequest();
  if (request && keptFor) request.headers["cache-control"] = `public, max-age=${keptFor}`;
  const isText = /^text\/|xml|json/.test(type);
  return new Response(body, {
    headers: {
      "content-type": isText ? `${type}; charset=utf-8` : type,
      "last-modified": dateOfMaking(new Date()),
      ...headers,
    },
  });
}

/**
 * The next whole second: dates know no shorter times, and what is made twice within one would be the same to whoever asks
 * by its date. Until then it is sent with an earlier one, see `server/not-modified.ts`.
 */
export const dateOfMaking = (now: Date): string =>
  new Date(Math.ceil(now.getTime() / 1_000) * 1_000).toUTCString();

/** Says in words that there is no such document. */
export const noDocument = (words: string): Response =>
  new Response(`${words}\n`, { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });

/** Leads to where a document is now. @param path not yet encoded */
export const documentMoved = (path: string): Response =>
  new Response(null, { status: 308, headers: { location: encodeURI(path) } });
