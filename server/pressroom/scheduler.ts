import { findNextInstant, runDueJobs } from "#domain/schedule.ts";
import { log } from "#platform/log.ts";
import { onPoke } from "#platform/poke.ts";

/** How far each look sees ahead: a little further than to the next. Milliseconds. */
const ahead = 1_500;

/**
 * Runs what is due each second, at once when somebody says that something is, and at the very instant for which something
 * is set. A run does not wait for the one before it: a mail server that hangs would hold up all else.
 * @returns a function that stops it, and waits for what is running
 */
export function startScheduler(): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const ending = new AbortController();
  let alarm: NodeJS.Timeout | undefined;
  const lookAhead = async () => {
    const now = Date.now();
    const next = await findNextInstant(new Date(now), new Date(now + ahead));
    clearTimeout(alarm);
    if (next && !ending.signal.aborted) alarm = setTimeout(tick, next.getTime() - Date.now());
  };
  const tick = () => {
    const run = Promise.all([runDueJobs(new Date(), ending.signal), lookAhead()])
      .catch((error) => log.error("A job failed.", { error }))
      .then(() => void running.delete(run));
    running.add(run);
  };
  const everySecond = setInterval(tick, 1_000);
  const stopListening = onPoke(tick);
  tick();
  return async () => {
    ending.abort();
    clearInterval(everySecond);
    clearTimeout(alarm);
    stopListening();
    await Promise.all(running);
  };
}
