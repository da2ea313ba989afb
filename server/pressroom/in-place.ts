import type { IncomingMessage, ServerResponse } from "node:http";
import { storeFor } from "../request-id.ts";
import { answerUnder } from "./newsroom.ts";
import type { Press } from "./press.ts";
import { openPressroom } from "./pressroom.ts";

/**
 * Opens the pressroom in the thread that serves, for developing: Next then answers everybody by itself, with its scripts, so
 * that pages refresh by themselves.
 */
export async function openInPlace() {
  const { app, handle, functions } = await openPressroom({ development: true });
  // What a function of this name is given and returns, as `ask` has it.
  const ask = ((name: keyof typeof functions, ...given: never[]) =>
    (functions[name] as (...given: never[]) => Promise<unknown>)(...given)) as Press["ask"];
  const press: Press = {
    begin: functions.begin,
    ask,
    connect: () => {
      throw new Error("While developing nothing is passed on.");
    },
    observe: () => ({ busySeconds: 0, restarts: 0 }),
    close: functions.close,
  };
  return {
    press,
    upgrade: app.getUpgradeHandler(),
    answer: (request: IncomingMessage, response: ServerResponse) =>
      answerUnder(storeFor(request), request, response, handle),
  };
}
