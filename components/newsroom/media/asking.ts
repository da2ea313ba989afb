/*
 * Talking to the newsroom's handlers for media. XMLHttpRequest, since `fetch` tells nothing of what has been sent.
 * https://developer.mozilla.org/en-US/docs/Web/API/XMLHttpRequestUpload/progress_event
 */

export const uploadAddress = "/admin/media/upload";
export const listAddress = "/admin/media/list";
export const mediaItemAddress = (id: number) => `/admin/media/${id}`;

/** The server said no, in words for people. */
export class Refused extends Error {
  readonly status: number;
  readonly field: string;
  constructor(status: number, message: string, field: string) {
    super(message);
    this.name = "Refused";
    this.status = status;
    this.field = field;
  }
}

/** No answer came: the line is broken, the server is away, or it cannot just now. The same can be sent again. */
export class Unanswered extends Error {
  /** 0 when nothing came back at all. */
  readonly status: number;
  constructor(status: number) {
    super("No answer came.");
    this.name = "Unanswered";
    this.status = status;
  }
}

interface Question {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON. */
  json?: object;
  bytes?: ArrayBuffer;
  signal?: AbortSignal | undefined;
  /** How long to wait for an answer, in milliseconds. */
  patience?: number;
  /** How many bytes of this have been sent. */
  onSent?: (bytes: number) => void;
}

/** The server's own limit for a request to arrive is 30 seconds. */
const usualPatience = 28_000;

/**
 * Asks a handler of the newsroom. @returns its answer
 * @throws Refused, Unanswered, and the signal's reason when it was aborted
 */
export function ask<Answer>(address: string, question: Question = {}): Promise<Answer> {
  const { method = "GET", json, bytes, signal, patience = usualPatience, onSent } = question;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const unanswered = () => reject(new Unanswered(request.status));
    request.open(method, address);
    request.responseType = "json";
    request.timeout = patience;
    if (json) request.setRequestHeader("content-type", "application/json");
    else if (bytes) request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded }) => onSent?.(loaded);
    request.onerror = unanswered;
    request.ontimeout = unanswered;
    request.onabort = () => reject(signal?.reason);
    request.onloadend = () => signal?.removeEventListener("abort", stop);
    request.onload = () => {
      const { status, response } = request;
      // Our own handlers answer with an object.
      if (status >= 200 && status < 300 && response) resolve(response as Answer);
      else if (status >= 500 || status === 0) unanswered();
      else reject(refusalOf(status, response));
    };
    signal?.addEventListener("abort", stop);
    request.send(json ? JSON.stringify(json) : (bytes ?? null));
  });
}

const signedOut =
  "Your session has ended. Sign in again in another tab, then choose Try again: nothing is lost.";

function refusalOf(status: number, answer: { message?: string; field?: string } | null): Refused {
  const message = status === 401 ? signedOut : (answer?.message ?? "The server did not take this.");
  return new Refused(status, message, answer?.field ?? "form");
}
