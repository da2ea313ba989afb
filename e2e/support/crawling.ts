import { settings } from "#platform/env.ts";

/** An address that was asked for, and all that was answered: headers, and the body where it is text. */
export interface Answered {
  path: string;
  status: number;
  said: string;
}

const mostPages = 600;
const link = /(?:href|src|srcset|content|action|poster)="([^"]+)"/g;

/**
 * Asks for addresses and for all of this paper's that their pages name, as a stranger: without a cookie, following nothing
 * by itself.
 */
export async function crawl(from: Iterable<string>): Promise<Answered[]> {
  const { siteUrl } = settings();
  const waiting = [...new Set(from)];
  const known = new Set(waiting);
  const answers: Answered[] = [];
  for (const path of waiting) {
    if (answers.length === mostPages) throw new Error("There is no end to this paper.");
    const answer = await fetch(siteUrl + path, { redirect: "manual" });
    const type = answer.headers.get("content-type") ?? "";
    const whole = await answer.text();
    const body = /text|json|xml/.test(type) ? whole : "";
    const said = `${JSON.stringify([...answer.headers])}\n${body}`;
    answers.push({ path, status: answer.status, said });
    for (const next of [...namedIn(body, siteUrl), answer.headers.get("location") ?? ""]) {
      const address = pathOf(next, siteUrl);
      if (!address || known.has(address)) continue;
      known.add(address);
      waiting.push(address);
    }
  }
  return answers;
}

function* namedIn(html: string, siteUrl: string): Generator<string> {
  for (const [, value = ""] of html.matchAll(link))
    for (const part of value.replaceAll("&amp;", "&").split(","))
      if (part.trim().startsWith("/") || part.trim().startsWith(siteUrl))
        yield part.trim().split(" ")[0] ?? "";
}

/** Of pictures one width says as much as all: only what this paper serves, and nothing of the build. */
function pathOf(address: string, siteUrl: string): string | undefined {
  const path = address.startsWith(siteUrl) ? address.slice(siteUrl.length) || "/" : address;
  if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/_next/")) return undefined;
  if (/-\d+\.(avif|webp|jpg)$|\.mp4$/.test(path) && !/-320\.jpg$/.test(path)) return undefined;
  return path.replace(/#.*/, "");
}
