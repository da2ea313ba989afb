import type { DraftContent } from "#domain/articles/draft-content.ts";
import type { Typed } from "#domain/articles/typed.ts";

/** What somebody else saved while one wrote. */
export interface Theirs {
  version: number;
  /** ISO 8601. */
  savedAt: string;
  savedByName: string;
  content: DraftContent;
}

/** What became of a draft that was sent. */
export type Answer =
  /** `newer`: the server has more of this very page already, from a save that came later and arrived first. */
  | { kind: "saved"; version: number; savedAt: string; newer?: { edit: number; content: DraftContent } }
  | { kind: "conflict"; theirs: Theirs; asideId: number }
  /** Nothing was done: somebody has to sign in. */
  | { kind: "signed out" }
  /** Sending the same again would change nothing. */
  | { kind: "refused"; field: string; message: string }
  /** No answer, or none just now. */
  | { kind: "unreachable"; offline: boolean };

export interface Sent {
  seen: number;
  tab: string;
  /** How much has been typed in the tab. */
  edit: number;
  /** The tabs it goes on from; see `JournalEntry`. */
  after: Typed[];
  content: DraftContent;
}

/** The most a browser lets a page send while it closes. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const mostWhileClosing = 60_000;

/** No answer so long after sending, in milliseconds, is none: it is sent again. */
const patience = 30_000;

interface Asked {
  method?: "GET" | "POST" | "PUT";
  body?: object;
  /** The page is closing, and the answer will find nobody. */
  closing?: boolean;
}

/** Talks to one of the newsroom's handlers. @returns undefined when nothing answers, or nothing that speaks JSON */
export async function ask(
  address: string,
  { method = "GET", body, closing = false }: Asked = {},
): Promise<{ status: number; said: Record<string, unknown> } | undefined> {
  const text = body && JSON.stringify(body);
  try {
    const response = await fetch(address, {
      method,
      ...(text && { body: text, headers: { "content-type": "application/json" } }),
      keepalive: closing && (text?.length ?? 0) < mostWhileClosing,
      signal: AbortSignal.timeout(patience),
    });
    const said: unknown = await response.json();
    return typeof said === "object" && said !== null
      ? { status: response.status, said: said as Record<string, unknown> }
      : undefined;
  } catch {
    return undefined;
  }
}

const words = (value: unknown, otherwise: string) => (typeof value === "string" ? value : otherwise);

/** Sends a draft. */
export async function sendDraft(address: string, sent: Sent, closing = false): Promise<Answer> {
  const answered = await ask(address, { method: "PUT", body: sent, closing });
  if (!answered || answered.status >= 500 || answered.status === 429)
    return { kind: "unreachable", offline: !answered };
  const { status, said } = answered;
  if (status === 401) return { kind: "signed out" };
  if (status !== 200)
    return { kind: "refused", field: words(said.field, "form"), message: refusal(status, said) };
  // Our own handler's answer: a `SaveOutcome` as JSON.
  if (said.saved === true)
    return { kind: "saved", ...(said as Omit<Extract<Answer, { kind: "saved" }>, "kind">) };
  return { kind: "conflict", ...(said as { theirs: Theirs; asideId: number }) };
}

function refusal(status: number, said: Record<string, unknown>): string {
  if (status === 404) return "This article is not there any more, or no longer yours to write.";
  return words(said.message, "The server did not take it.");
}
