import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "#platform/env.ts";
import { forTheLog } from "#platform/log.ts";
import { answering, freshRequest, type RequestStore } from "#platform/request.ts";
import { chooseCoding } from "./accept-encoding.ts";
import { type Address, isApi } from "./addresses.ts";
import { answerBeforehand } from "./api-answers.ts";
import { clientAddress } from "./client-address.ts";
import { type FinishedPage, finishPage } from "./finish-page.ts";
import { isOwnOrigin } from "./host.ts";
import { datedHeaders, hasIt } from "./not-modified.ts";
import { createPageCache, mostCachedBytes, type PageCache, type RenderedPage } from "./page-cache.ts";
import { sendPlainPage } from "./plain-page.ts";
import { type Answer, inTurn, type Render } from "./render.ts";
import { readBody } from "./request-body.ts";
import { storeFor } from "./request-id.ts";
import { isSearchAddress, searchesAtOnce, searchRenders, turnSearchAway } from "./searches.ts";
import { commonHeaders, previewHeaders, readerPolicy } from "./security-headers.ts";

const mostPostedBytes = 64 * 1024;

/** Tokens in addresses that are used by a plain POST, without a server action; see `app/(site)/newsletters`. */
const usedByPost = /^\/newsletters\/(confirm|unsubscribe)\/[^/]+$/;

/** Where forms stand: at the foot of articles, and on the newsletters' pages. */
const holdsForm = /^\/newsletters(\/|$)|^\/(?!preview\/)[^/]+\/[^/]+$/;
const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data;.*boundary=.+)/i;

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

export interface ReaderPages {
  cache: PageCache;
  answer(request: IncomingMessage, response: ServerResponse, asked: Address): Promise<void> | void;
}

/** Everything outside the newsroom that is a page: kept ones from memory, others through Next. */
export function createReaderPages(watch: Parameters<typeof createPageCache>[0], render: Render): ReaderPages {
  const ownHost = new URL(settings().siteUrl).host;
  const pageHeaders = {
    ...commonHeaders(),
    "content-security-policy": readerPolicy(),
    "content-type": "text/html; charset=utf-8",
  };

  const renderAddress = async (address: string): Promise<RenderedPage> => {
    const { answer, store } = await renderFor({ method: "GET", path: address }, "");
    // What a search finds depends on all there is, and there are endless ways to ask, for nothing too.
    const mayStay = statusOf(answer, store) === 200 && !isSearchAddress(address);
    const keep = mayStay && store.freshUntil > Date.now();
    // Readers always ask whether it is still true: a browser that kept a page would show what was corrected since.
    const page = await finish(answer, store, keep ? "public, no-cache" : "no-store");
    return { page, reads: store.reads, freshUntil: store.freshUntil, keep };
  };

  const renderSearch = inTurn(renderAddress, searchesAtOnce, searchRenders);
  const renderPage = (address: string) =>
    isSearchAddress(address) ? renderSearch(address) : renderAddress(address);

  function finish(answer: Answer, store: RequestStore, cacheControl: string): Promise<FinishedPage> {
    const own = [...ownHeaders, ...(isPage(answer) ? [] : ["link"])].flatMap((name) => {
      const value = answer.headers[name];
      return value === undefined ? [] : [[name, String(value)]];
    });
    return finishPage(statusOf(answer, store), answer.body, {
      ...pageHeaders,
      "cache-control": cacheControl,
      ...Object.fromEntries(own),
      ...store.headers,
    });
  }

  const cache = createPageCache(watch, renderPage, mostCachedBytes);

  /** Renders a page for this one request. @throws when Next could not: its own page for that is empty without scripts */
  async function renderFor(
    question: { method: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: Buffer },
    from: string,
  ): Promise<{ answer: Answer; store: RequestStore }> {
    const store = freshRequest(from, question.path);
    const headers = { host: ownHost, accept: "text/html", ...question.headers };
    const answer = await render({ ...question, headers, store });
    if (answer.status >= 500) throw new Error(`${forTheLog(question.path)} could not be rendered.`);
    return { answer, store };
  }

  async function answerPost(request: IncomingMessage, response: ServerResponse, { path, address }: Address) {
    const oneClick = usedByPost.test(path);
    const { origin, "sec-fetch-site": fetchSite, "content-type": type = "" } = request.headers;
    // Mail providers post one-click unsubscribes from anywhere (RFC 8058): the token is all the right they need.
    if (!oneClick && !isOwnOrigin(origin, String(fetchSite ?? ""))) return sendPlainPage(response, 403);
    if (!oneClick && !isForm.test(type)) return sendPlainPage(response, 415);
    const body = await readBody(request, mostPostedBytes);
    if (!body) return sendPlainPage(response, 413, { connection: "close" });

    const from = clientAddress(request);
    const headers = { "content-type": type, origin: settings().siteUrl };
    if (!oneClick) {
      const { answer, store } = await renderFor({ method: "POST", path: address, headers, body }, from);
      if (answer.status >= 400 && !isPage(answer)) return sendPlainPage(response, answer.status);
      return send(request, response, await finish(answer, store, "no-store"));
    }
    const done = await renderFor({ method: "POST", path: `${path}/now`, headers, body }, from);
    const { answer, store } = await renderFor({ method: "GET", path }, from);
    if (done.answer.status >= 400) store.status ??= done.answer.status;
    return send(request, response, await finish(answer, store, "no-store"));
  }

  async function answerGet(request: IncomingMessage, response: ServerResponse, asked: Address) {
    if (!asked.isSecret) return send(request, response, await cache.get(asked.address));
    const { answer, store } = await renderFor({ method: "GET", path: asked.address }, clientAddress(request));
    store.headers["x-robots-tag"] = "noindex";
    if (asked.isPreview) Object.assign(store.headers, previewHeaders());
    return send(request, response, await finish(answer, store, "no-store"));
  }

  return {
    cache,
    answer(request, response, asked) {
      if (isApi(asked.path) && answerBeforehand(request, response)) return;
      const takesForms = holdsForm.test(asked.path);
      if (request.method === "POST" && takesForms)
        return answering(storeFor(request), () => answerPost(request, response, asked));
      if (request.method !== "GET" && request.method !== "HEAD") {
        return sendPlainPage(response, 405, { allow: takesForms ? "GET, HEAD, POST" : "GET, HEAD" });
      }
      if (isSearchAddress(asked.address) && turnSearchAway(request, response, asked)) return;
      const kept = asked.isSecret ? undefined : cache.find(asked.address);
      if (kept) return send(request, response, kept);
      return answering(storeFor(request), () => answerGet(request, response, asked));
    },
  };
}

const statusOf = (answer: Answer, store: RequestStore) =>
  answer.status === 200 ? (store.status ?? 200) : answer.status;

const isPage = (answer: Answer) => answer.headers["content-type"]?.startsWith("text/html") ?? false;

function send(request: IncomingMessage, response: ServerResponse, page: FinishedPage): void {
  const variant = page.variants[chooseCoding(request.headers["accept-encoding"] as string | undefined)];
  // Pages have no date: for them the clock is not read.
  const sent =
    "last-modified" in variant.headers ? datedHeaders(variant.headers, new Date()) : variant.headers;
  if (page.status === 200 && hasIt(request.headers, variant)) {
    const { "content-length": _length, "content-encoding": _coding, ...headers } = sent;
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(page.status, sent);
  response.end(request.method === "HEAD" ? undefined : variant.body);
}
