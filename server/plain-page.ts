import type { ServerResponse } from "node:http";
import { commonHeaders } from "./security-headers.ts";

/** Answers the server gives by itself, when a page could not be drawn or must not be. */
const texts: Record<number, { title: string; text: string }> = {
  400: { title: "This address cannot be read", text: "Check it for a character that does not belong there." },
  401: { title: "This address is closed", text: "It opens for whoever has the token for it." },
  403: {
    title: "This form was not sent from here",
    text: "Open the page on this site and send it from there.",
  },
  405: { title: "This address only answers reading", text: "Open it without sending anything." },
  404: { title: "There is nothing at this address", text: "It may have been copied with a part missing." },
  409: {
    title: "This form is older than the page it belongs to",
    text: "Open the page again and send it from there.",
  },
  413: { title: "That is more than this form takes", text: "Shorten what you typed and send it again." },
  415: {
    title: "This is not how a form is sent",
    text: "Open the page on this site and send it from there.",
  },
  421: { title: "This is another publication's address", text: "Check the host name in the address." },
  500: {
    title: "Something went wrong here",
    text: "It is not your fault, and it has been noted. Try again in a minute.",
  },
  503: { title: "Very many people are reading", text: "Try again in a few seconds." },
};

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Sends a short page that needs nothing but itself. */
export function sendPlainPage(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  const { title, text } = texts[status] ?? { title: "This did not work", text: "Try again in a minute." };
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><main style="font:1.125rem/1.5 Georgia,serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem"><h1 style="font-size:1.75rem;line-height:1.15">${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="/" style="color:inherit">To the front page</a></p></main></html>`;
  response.writeHead(status, {
    ...commonHeaders(),
    "content-security-policy": "default-src 'none'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'",
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(html),
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : html);
}
