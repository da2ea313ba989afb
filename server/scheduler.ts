import { runDueJobs } from "#domain/schedule.ts";
import { log } from "#platform/log.ts";
import { onPoke } from "#platform/poke.ts";

/** Runs what is due each second, and at once when somebody says that something is. @returns a function that stops it */
export function startScheduler(): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  const tick = () => {
    if (running) {
      again = true;
      return;
    }
    running = runDueJobs(new Date())
      .catch((error) => log.error("A job failed.", { error: String(error) }))
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          tick();
        }
      });
  };

  const everySecond = setInterval(tick, 1_000);
  const stopListening = onPoke(tick);
  tick();
  return async () => {
    clearInterval(everySecond);
    stopListening();
    again = false;
    await running;
  };
}
