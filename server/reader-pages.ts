import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "#platform/env.ts";
import { answering, currentRequest } from "#platform/request.ts";
import { chooseCoding } from "./accept-encoding.ts";
import { type Address, isApi, isSearchAddress } from "./addresses.ts";
import { answerBeforehand } from "./api-answers.ts";
import { clientAddress } from "./client-address.ts";
import { isOwnOrigin } from "./host.ts";
import { datedHeaders, hasIt } from "./not-modified.ts";
import { createPageCache, mostCachedBytes, type PageCache } from "./page-cache.ts";
import { sendPlainPage } from "./plain-page.ts";
import type { FinishedPage } from "./pressroom/finish-page.ts";
import type { PageAsked, Print } from "./pressroom/printing.ts";
import { readBody } from "./request-body.ts";
import { storeFor } from "./request-id.ts";
import { searchesAtOnce, searchRenders, turnSearchAway } from "./searches.ts";
import { previewHeaders } from "./security-headers.ts";
import { inTurn, renderInTurn } from "./turns.ts";

const mostPostedBytes = 64 * 1024;

/** Tokens in addresses that are used by a plain POST, without a server action; see `app/(site)/newsletters`. */
const usedByPost = /^\/newsletters\/(confirm|unsubscribe)\/[^/]+$/;

/** Where forms stand: at the foot of articles, and on the newsletters' pages. */
const holdsForm = /^\/newsletters(\/|$)|^\/(?!preview\/)[^/]+\/[^/]+$/;
const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data;.*boundary=.+)/i;

export interface ReaderPages {
  cache: PageCache;
  answer(request: IncomingMessage, response: ServerResponse, asked: Address): Promise<void> | void;
}

/**
 * Everything outside the newsroom that is a page: kept ones from memory, others from the pressroom.
 * @param print makes a page; it is asked in turn
 */
export function createReaderPages(watch: Parameters<typeof createPageCache>[0], print: Print): ReaderPages {
  const printInTurn = renderInTurn(print);
  const printFor = (from: string, asked: Pick<PageAsked, "method" | "path"> & Partial<PageAsked>) =>
    printInTurn({ id: currentRequest()?.id, from, isForAll: false, ...asked });

  const printAddress = (path: string) => printFor("", { method: "GET", path, isForAll: true });
  const printSearch = inTurn(printAddress, searchesAtOnce, searchRenders);
  const cache = createPageCache(
    watch,
    (address) => (isSearchAddress(address) ? printSearch(address) : printAddress(address)),
    mostCachedBytes,
  );

  async function answerPost(request: IncomingMessage, response: ServerResponse, { path, address }: Address) {
    const oneClick = usedByPost.test(path);
    const { origin, "sec-fetch-site": fetchSite, "content-type": type = "" } = request.headers;
    // Mail providers post one-click unsubscribes from anywhere (RFC 8058): the token is all the right they need.
    if (!oneClick && !isOwnOrigin(origin, String(fetchSite ?? ""))) return sendPlainPage(response, 403);
    if (!oneClick && !isForm.test(type)) return sendPlainPage(response, 415);
    const body = await readBody(request, mostPostedBytes);
    if (!body) return sendPlainPage(response, 413, { connection: "close" });

    const from = clientAddress(request);
    const posted = {
      method: "POST",
      headers: { "content-type": type, origin: settings().siteUrl },
      body,
    } as const;
    if (!oneClick) {
      const { page } = await printFor(from, { ...posted, path: address });
      return page.status >= 400 && !isPage(page)
        ? sendPlainPage(response, page.status)
        : send(request, response, page);
    }
    const done = await printFor(from, { ...posted, path: `${path}/now` });
    const failed = done.page.status >= 400 && { status: done.page.status };
    const { page } = await printFor(from, { method: "GET", path, ...failed });
    return send(request, response, page);
  }

  async function answerGet(request: IncomingMessage, response: ServerResponse, asked: Address) {
    if (!asked.isSecret) return send(request, response, await cache.get(asked.address));
    const { page } = await printFor(clientAddress(request), {
      ...{ method: "GET", path: asked.address },
      saying: { "x-robots-tag": "noindex", ...(asked.isPreview && previewHeaders()) },
    });
    return send(request, response, page);
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

const isPage = (page: FinishedPage) =>
  String(page.variants.identity.headers["content-type"]).startsWith("text/html");

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
