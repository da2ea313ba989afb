import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { onePerProcess } from "./one-per-process.ts";

/** What is known of the request that is being answered, and what the answer has asked for so far. */
export interface RequestStore {
  /** What the log's lines about it have in common. */
  id: string;
  /** The address of whoever asked, as far as the trusted proxies tell. */
  clientAddress: string;
  /** Path and query as asked for. */
  path: string;
  /** Keys of everything the answer was made from; see `db/changes.ts`. */
  reads: Set<string>;
  /** Milliseconds since 1970 until which the answer stays true by itself. */
  freshUntil: number;
  /** The status to send instead of 200: Next's own 404 has no body without JavaScript, and it has no 410 at all. */
  status: number | undefined;
  /** Further headers of the answer. */
  headers: Record<string, string>;
  /** What a form's action left for the page that is drawn again. */
  formState: unknown;
}

const storage = onePerProcess("request", () => new AsyncLocalStorage<RequestStore>());

/** The request that is being answered, or undefined outside of one (a job, a command, a test). */
export const currentRequest = (): RequestStore | undefined => storage.getStore();

/** Answers a request: everything awaited inside `work` finds it by `currentRequest()`. */
export const answering = <Result>(store: RequestStore, work: () => Result): Result =>
  storage.run(store, work);

/** A store for a request nothing has been asked of yet. What is rendered for another request has that one's id. */
export const freshRequest = (
  clientAddress: string,
  path: string,
  id = currentRequest()?.id ?? randomUUID(),
): RequestStore => ({
  id,
  clientAddress,
  path,
  reads: new Set(),
  freshUntil: Number.POSITIVE_INFINITY,
  status: undefined,
  headers: {},
  formState: undefined,
});

/** Notes that the answer being made is true only until an instant: a day that ends, an embargo. Outside of one: nothing. */
export function freshUntil(instant: Date): void {
  const request = currentRequest();
  if (request) request.freshUntil = Math.min(request.freshUntil, instant.getTime());
}

/** Notes that the answer being made is for whoever asked, and is never kept: what anybody can ask for in endless ways. */
export const neverKeep = (): void => freshUntil(new Date(0));
