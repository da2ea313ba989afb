import { parentPort } from "node:worker_threads";
import { onOwnChanges } from "#db/changes.ts";
import { closeDatabase } from "#db/client.ts";
import { giveWay } from "#platform/thread-priority.ts";
import { answerOver, type Message, type Port } from "./calls.ts";
import { writeConsoleToLog } from "./console-to-log.ts";
import { linesOver } from "./lines.ts";
import { openPressroom } from "./pressroom.ts";

/* The pressroom's own thread. `press.ts` starts it. */

const port = parentPort as Port | null;
if (!port) throw new Error("The pressroom is a thread beside the one that serves readers.");

// What lies ready goes out first.
giveWay(5);
writeConsoleToLog();
const { functions, answer } = await openPressroom({ development: false });
// Before the answer to whoever made the change, which goes the same way.
onOwnChanges((keys) => port.postMessage({ kind: "changed", keys } satisfies Message));
linesOver(port, answer);
answerOver(port, {
  ...functions,
  async close() {
    await functions.close();
    await closeDatabase();
  },
});
