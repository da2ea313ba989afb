import { settings } from "#platform/env.ts";
import { forTheLog } from "#platform/log.ts";
import { freshRequest, type RequestStore } from "#platform/request.ts";
import { isSearchAddress } from "../addresses.ts";
import type { RenderedPage } from "../page-cache.ts";
import { commonHeaders, readerPolicy } from "../security-headers.ts";
import { finishPage } from "./finish-page.ts";
import type { Answer, Render } from "./render.ts";

/** What is to be printed. Data alone: it goes from thread to thread. */
export interface PageAsked {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: Uint8Array;
  /** The request's id for the log; what is made beforehand has none. */
  id: string | undefined;
  /** The address of whoever asks. Nothing that is kept depends on it. */
  from: string;
  /** Whether it may be kept, and given to anybody. */
  isForAll: boolean;
  /** The status to send unless the page has one of its own. */
  status?: number;
  /** What its answer says besides. */
  saying?: Record<string, string>;
}

/** Makes a page ready to be sent. @throws when Next could not: its own page for that is empty without scripts */
export type Print = (asked: PageAsked) => Promise<RenderedPage>;

/** What an answer says of itself; all else is the same for every one. A document has links besides: a page's are Next's own. */
const ownHeaders = [
  "content-type",
  "location",
  "last-modified",
  "retry-after",
  "x-robots-tag",
  "access-control-allow-origin",
  "access-control-expose-headers",
];

/** Prints readers' pages and documents. */
export function createPrint(render: Render): Print {
  const { host } = new URL(settings().siteUrl);
  const pageHeaders = {
    ...commonHeaders(),
    "content-security-policy": readerPolicy(),
    "content-type": "text/html; charset=utf-8",
  };

  return async ({ method, path, headers, body, id, from, isForAll, status, saying }) => {
    const store = { ...freshRequest(from, path, id), status };
    const answer = await render({
      ...{ method, path, body, store },
      headers: { host, accept: "text/html", ...headers },
    });
    if (answer.status >= 500) throw new Error(`${forTheLog(path)} could not be rendered.`);

    const finalStatus = answer.status === 200 ? (store.status ?? 200) : answer.status;
    // What a search finds depends on all there is, and there are endless ways to ask, for nothing too.
    const mayStay = isForAll && finalStatus === 200 && !isSearchAddress(path);
    const keep = mayStay && store.freshUntil > Date.now();
    const finalHeaders = {
      ...pageHeaders,
      // Readers always ask whether it is still true: a browser that kept a page would show what was corrected since.
      "cache-control": keep ? "public, no-cache" : "no-store",
      ...headersOf(answer, store),
      ...saying,
    };
    const page = await finishPage(finalStatus, answer.body, finalHeaders, keep ? "kept" : "once");
    return { page, reads: store.reads, freshUntil: store.freshUntil, keep };
  };
}

function headersOf(answer: Answer, store: RequestStore): Record<string, string> {
  const isPage = answer.headers["content-type"]?.startsWith("text/html");
  const own = [...ownHeaders, ...(isPage ? [] : ["link"])].flatMap((name) => {
    const value = answer.headers[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { ...Object.fromEntries(own), ...store.headers };
}
