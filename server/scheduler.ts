import { runDueJobs } from "#domain/schedule.ts";
import { log } from "#platform/log.ts";
import { onPoke } from "#platform/poke.ts";

/**
 * Runs what is due each second, and at once when somebody says that something is. A run does not wait for the one before
 * it: a mail server that hangs would hold up all else.
 * @returns a function that stops it, and waits for what is running
 */
export function startScheduler(): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const ending = new AbortController();
  const tick = () => {
    const run = runDueJobs(new Date(), ending.signal)
      .catch((error) => log.error("A job failed.", { error: String(error) }))
      .finally(() => running.delete(run));
    running.add(run);
  };
  const everySecond = setInterval(tick, 1_000);
  const stopListening = onPoke(tick);
  tick();
  return async () => {
    clearInterval(everySecond);
    stopListening();
    ending.abort();
    await Promise.all(running);
  };
}
