import type { Server } from "node:http";
import { log } from "#platform/log.ts";

/** How long what is being answered may take to finish, in milliseconds. */
const patience = 10_000;

/** One Ctrl-C arrives several times: from the terminal, from npm, from whatever started this. In milliseconds. */
const sameWish = 1_000;

/** On SIGTERM or SIGINT: takes no more requests, finishes those it has, closes everything, ends. A second one ends at once. */
export function closeOnSignal(
  server: Server,
  state: { isClosing: boolean },
  close: () => Promise<void>,
): void {
  let asked = 0;
  const end = async () => {
    if (state.isClosing) {
      if (Date.now() - asked > sameWish) process.exit(1);
      return;
    }
    asked = Date.now();
    state.isClosing = true;
    setTimeout(() => server.closeAllConnections(), patience).unref();
    // What is under way then, a mail say, is taken up again at the next start.
    setTimeout(() => process.exit(0), 2 * patience).unref();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await close().catch((error) => log.error("Not everything could be closed.", { error }));
    process.exit(0);
  };
  process.on("SIGTERM", () => void end());
  process.on("SIGINT", () => void end());
}
