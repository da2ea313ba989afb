import type { Server } from "node:http";
import { log } from "#platform/log.ts";

/** How long what is being answered may take to finish, in milliseconds. */
const patience = 10_000;

/** On SIGTERM or SIGINT: takes no more requests, finishes those it has, closes everything, ends. A second one ends at once. */
export function closeOnSignal(
  server: Server,
  state: { isClosing: boolean },
  close: () => Promise<void>,
): void {
  const end = async () => {
    if (state.isClosing) process.exit(1);
    state.isClosing = true;
    const hurry = setTimeout(() => server.closeAllConnections(), patience);
    hurry.unref();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await close().catch((error) => log.error("Not everything could be closed.", { error: String(error) }));
    process.exit(0);
  };
  process.on("SIGTERM", () => void end());
  process.on("SIGINT", () => void end());
}
