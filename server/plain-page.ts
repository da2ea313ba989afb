import type { ServerResponse } from "node:http";
import { isApi } from "./addresses.ts";
import { sendProblem } from "./api-problem.ts";
import { paperInBrief } from "./paper-in-brief.ts";
import { plainPage, plainPagePolicy } from "./plain-page-document.ts";
import { commonHeaders } from "./security-headers.ts";

/** Answers the server gives by itself, when a page could not be drawn or must not be. */
export const plainTexts: Record<number, { title: string; text: string }> = {
  400: { title: "This address cannot be read", text: "Check it for a character that does not belong there." },
  401: { title: "This address is closed", text: "It opens for whoever has the token for it." },
  403: {
    title: "This form was not sent from here",
    text: "Open the page on this site and send it from there.",
  },
  404: { title: "There is nothing at this address", text: "It may have been copied with a part missing." },
  405: { title: "This address only answers reading", text: "Open it without sending anything." },
  409: {
    title: "This form is older than the page it belongs to",
    text: "Open the page again and send it from there.",
  },
  410: { title: "This is no longer here", text: "It was, and has been taken away." },
  413: { title: "That is more than this form takes", text: "Shorten what you typed and send it again." },
  415: {
    title: "This is not how a form is sent",
    text: "Open the page on this site and send it from there.",
  },
  421: { title: "This is another publication’s address", text: "Check the host name in the address." },
  429: { title: "That was too much at once", text: "From your network so much came that it has to wait." },
  500: { title: "Something went wrong here", text: "It is not your fault, and it has been noted." },
  503: { title: "Very many people are reading", text: "There was no room for you just now." },
};

/** What one may do about those that pass by themselves. */
const passing = new Set([429, 500, 503]);

function whenAgain(seconds: number): string {
  if (!(seconds > 0)) return "Try again in a minute.";
  if (seconds < 90) return `Try again in ${seconds === 1 ? "a second" : `${seconds} seconds`}.`;
  return `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

/** Sends a short page that needs nothing but itself. */
export function sendPlainPage(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  const { title, text } = plainTexts[status] ?? {
    title: "This did not work",
    text: "Try again in a minute.",
  };
  const again = passing.has(status) ? ` ${whenAgain(Number(headers["retry-after"]))}` : "";
  if (isApi(response.req.url ?? "")) {
    sendProblem(response, status, text + again, headers);
    return;
  }
  const requestId = headers["x-request-id"];
  const html = plainPage(paperInBrief(), { status, title, text: text + again, requestId });
  response.writeHead(status, {
    ...commonHeaders(),
    "content-security-policy": plainPagePolicy,
    "content-type": "text/html; charset=utf-8",
    "x-robots-tag": "noindex",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(html),
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : html);
}
