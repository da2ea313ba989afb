import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { settings } from "#platform/env.ts";
import { forTheLog, log } from "#platform/log.ts";
import { readAddress } from "./addresses.ts";
import { requestedHost, warnOfProxies } from "./client-address.ts";
import { answerHealth } from "./health.ts";
import { isOwnHost, isOwnOrigin } from "./host.ts";
import { answerMedia } from "./media.ts";
import { sendPlainPage } from "./plain-page.ts";
import type { ReaderPages } from "./reader-pages.ts";
import { countAtOnce, countLater, type Room, turnBegan } from "./request-counts.ts";
import { requestId } from "./request-id.ts";
import { commonHeaders } from "./security-headers.ts";
import { answerSocialPicture } from "./social-pictures.ts";
import type { AnswerStatic } from "./static-files.ts";
import { TooBusy } from "./turns.ts";

/** Addresses that Next would answer by itself, with pages that are empty without scripts. */
const ofNext = /^\/(_[^/]*|404|500)(\/|$)|\.rsc$/;

interface Rooms {
  answerMetrics: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  state: { isClosing: boolean };
  readers: ReaderPages;
  answerStatic: AnswerStatic;
  newsroom: (request: IncomingMessage, response: ServerResponse, isSecret: boolean) => Promise<void>;
  /** While developing, Next answers readers as well: with its scripts, so that pages refresh by themselves. */
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
    if (rooms.development) return rooms.development(request, response);
    if (answerStatic(request, response, path)) {
      room = "static";
      return;
    }
    if (asked.isNewsroom && !isSentByUs(request))
      return sendPlainPage(response, 403, { connection: "close" });
    if (asked.isNewsroom) return rooms.newsroom(request, response, asked.isSecret);
    if (ofNext.test(path)) return sendPlainPage(response, 404);
    return readers.answer(request, response, asked);
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
