import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { settings } from "#platform/env.ts";
import { forTheLog, log } from "#platform/log.ts";
import { answering } from "#platform/request.ts";
import { readAddress } from "./addresses.ts";
import { sendAsAsked } from "./asked-status.ts";
import { requestedHost, warnOfProxies } from "./client-address.ts";
import { answerHealth } from "./health.ts";
import { isOwnHost, isOwnOrigin } from "./host.ts";
import { answerMedia } from "./media.ts";
import { sendPlainPage } from "./plain-page.ts";
import type { ReaderPages } from "./reader-pages.ts";
import { TooBusy } from "./render.ts";
import { countAtOnce, countLater, type Room, turnBegan } from "./request-counts.ts";
import { requestId, storeFor } from "./request-id.ts";
import { commonHeaders, newsroomPolicy } from "./security-headers.ts";
import { answerSocialPicture } from "./social-pictures.ts";
import type { AnswerStatic } from "./static-files.ts";

/** Addresses that Next would answer by itself, with pages that are empty without scripts. */
const ofNext = /^\/(_[^/]*|404|500)(\/|$)|\.rsc$/;

interface Rooms {
  answerMetrics: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  state: { isClosing: boolean };
  readers: ReaderPages;
  answerStatic: AnswerStatic;
  /** Next's own handler. */
  handle: RequestListener;
  /** While developing, Next also answers readers: with its scripts, so that pages refresh by themselves. */
  development?: RequestListener;
}

/** Where every request comes in, and is shown to the room it is for. */
export function createDoor(rooms: Rooms): RequestListener {
  const { readers, state, answerStatic } = rooms;
  const ownHosts = new Map<string, boolean>();
  /** Which room the request that is coming in was shown to. */
  let room: Room = "door";

  /** Hosts repeat, so what was found of one is remembered; few, since anybody may name any. */
  function isOurs(host: string): boolean {
    const known = ownHosts.get(host);
    if (known !== undefined) return known;
    const ours = isOwnHost(host);
    if (ownHosts.size < 100) ownHosts.set(host, ours);
    return ours;
  }

  function enter(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    if (state.isClosing) response.setHeader("connection", "close");
    warnOfProxies(request);
    const asked = readAddress(request.url ?? "");
    if (!asked) return sendPlainPage(response, 400);
    const { path } = asked;
    room = "operating";
    if (path === "/healthz" || path === "/readyz")
      return answerHealth(request, response, { path, isClosing: state.isClosing });
    if (path === "/metrics") return rooms.answerMetrics(request, response);
    room = "door";
    if (!isOurs(requestedHost(request))) return sendHome(request, response);
    room = "media";
    if (path.startsWith("/media/social/")) return answerSocialPicture(request, response);
    if (path.startsWith("/media/")) return answerMedia(request, response);
    room = asked.isNewsroom ? "newsroom" : "readers";
    if (rooms.development) return underStore(request, response, rooms.development);
    if (answerStatic(request, response, path)) {
      room = "static";
      return;
    }
    if (asked.isNewsroom && !isSentByUs(request))
      return sendPlainPage(response, 403, { connection: "close" });
    if (asked.isNewsroom) return enterNewsroom(request, response, asked.isSecret);
    if (ofNext.test(path)) return sendPlainPage(response, 404);
    return readers.answer(request, response, asked);
  }

  function enterNewsroom(request: IncomingMessage, response: ServerResponse, isSecret: boolean) {
    const policy = newsroomPolicy(randomBytes(16).toString("base64"));
    // Next reads the nonce from the request's own policy and puts it on every script it sends.
    request.headers["content-security-policy"] = policy;
    for (const [name, value] of Object.entries(commonHeaders())) response.setHeader(name, value);
    response.setHeader("content-security-policy", policy);
    response.setHeader("cache-control", "no-store");
    // Not even to our own address: what logs the styles that a page asks for would log its token.
    if (isSecret) response.setHeader("referrer-policy", "strict-origin");
    return underStore(request, response, rooms.handle);
  }

  return (request, response) => {
    const began = turnBegan();
    room = "door";
    try {
      const answered = enter(request, response);
      // Most are: pages from memory. Who listens for the end of an answer is called later than it need be.
      if (!answered) return countAtOnce(room, request, response);
      answered.catch((error) => fail(error, request, response));
    } catch (error) {
      fail(error, request, response);
    }
    const shownTo = room;
    response.once("close", () => countLater(shownTo, request, response, began));
  };
}

async function underStore(request: IncomingMessage, response: ServerResponse, handle: RequestListener) {
  const store = storeFor(request);
  response.setHeader("x-request-id", store.id);
  sendAsAsked(response, store);
  await answering(store, () => handle(request, response));
}

/** What may change something in the newsroom comes from a page of ours. Next asks the same of actions, and fails with 500. */
function isSentByUs({ method, headers }: IncomingMessage): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  return (
    method === "GET" || method === "HEAD" || isOwnOrigin(origin, site === undefined ? site : String(site))
  );
}

/** A reader under another name of this machine is sent to the canonical one; nothing else is done under it. */
function sendHome(request: IncomingMessage, response: ServerResponse): void {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead) {
    sendPlainPage(response, 421);
    return;
  }
  const location = settings().siteUrl + (request.url ?? "/");
  response
    .writeHead(308, { ...commonHeaders(), location, "content-length": 0, "cache-control": "no-store" })
    .end();
}

function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (response.destroyed) return;
  if (error instanceof TooBusy) {
    sendPlainPage(response, 503, { "retry-after": "5" });
    return;
  }
  const id = requestId(request);
  const path = forTheLog(request.url ?? "");
  log.error("A request failed.", { request: id, method: request.method, path, error });
  if (response.headersSent) response.destroy();
  else sendPlainPage(response, 500, { "x-request-id": id });
}
