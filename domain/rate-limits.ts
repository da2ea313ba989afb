import { settings } from "#platform/env.ts";
import { callingNetwork } from "#platform/network.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { freshRateLimit, giveBackTurn, type RateLimit, takeTurn } from "#platform/rate-limit.ts";
import { isRefusal, Refusal } from "./refusal.ts";

/** A refusal that time mends. */
export class TooOften extends Refusal {
  /** Whole seconds until it is worth trying again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.name = "TooOften";
    this.retryAfter = retryAfter;
  }
}

/** Whether an error that was caught says `TooOften`, whichever module graph threw it. */
export const isTooOften = (error: unknown): error is TooOften => isRefusal(error) && "retryAfter" in error;

const signUps = onePerProcess("sign-up-limit", () => freshRateLimit(30, 60_000));
const questions = onePerProcess("api-limit", () => freshRateLimit(600, 60_000));
const signIns = onePerProcess("sign-in-limit", () => freshRateLimit(30, 60_000));
/** Many people may sit behind one network: this keeps out programs. */
const searches = onePerProcess("search-limit", () => freshRateLimit(120, 60_000));

/**
 * Counts a search: a hundred and twenty a minute from one network.
 * @throws TooOften
 */
export function countSearch(clientAddress: string, now: Date): void {
  count(searches, "searches", clientAddress, now);
}

/**
 * Counts an attempt to sign up: thirty a minute from one network, whatever becomes of them.
 * @throws TooOften
 */
export function countSignUp(clientAddress: string, now: Date): void {
  count(signUps, "sign-ups", clientAddress, now);
}

/**
 * Counts an attempt to sign in, or to get a mail that lets one in: thirty a minute from one network.
 * @returns what to call when it worked: then it doesn't count
 * @throws TooOften
 */
export function countSignIn(clientAddress: string, now: Date): () => void {
  count(signIns, "attempts to sign in", clientAddress, now);
  return () => giveBackTurn(signIns, callingNetwork(clientAddress), now);
}

/**
 * Counts a question to the read API: six hundred a minute from one network.
 * @throws TooOften
 */
export function countQuestion(clientAddress: string, now: Date): void {
  count(questions, "questions", clientAddress, now);
}

function count(limit: RateLimit, what: string, clientAddress: string, now: Date): void {
  if (!settings().rateLimits) return;
  const wait = takeTurn(limit, callingNetwork(clientAddress), now);
  if (wait === 0) return;
  const seconds = wait === 1 ? "1 second" : `${wait} seconds`;
  throw new TooOften(`Too many ${what} came from your network. Please try again in ${seconds}.`, wait);
}
