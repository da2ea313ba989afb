import { settings } from "#platform/env.ts";
import { callingNetwork } from "#platform/network.ts";
import { onePerProcess } from "#platform/one-per-process.ts";
import { freshRateLimit, takeTurn } from "#platform/rate-limit.ts";
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

/**
 * Counts an attempt to sign up: thirty a minute from one network, whatever becomes of them.
 * @throws TooOften
 */
export function countSignUp(clientAddress: string, now: Date): void {
  if (!settings().rateLimits) return;
  const wait = takeTurn(signUps, callingNetwork(clientAddress), now);
  if (wait === 0) return;
  const seconds = wait === 1 ? "1 second" : `${wait} seconds`;
  throw new TooOften(`Too many sign-ups came from your network. Please try again in ${seconds}.`, wait);
}
