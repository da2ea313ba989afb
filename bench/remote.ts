import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/*
 * A module in a process of its own, whose environment names another paper than ours does, and which is asked one thing at
 * a time.
 */

type Functions = Record<string, (...given: never[]) => Promise<unknown>>;

export interface Remote<Answers extends Functions> {
  /** @throws what the function threw */
  ask<Name extends keyof Answers & string>(
    name: Name,
    ...given: Parameters<Answers[Name]>
  ): Promise<Awaited<ReturnType<Answers[Name]>>>;
}

export type Started<Answers extends Functions> = Remote<Answers> & { stop(): Promise<void> };

interface Question {
  name: string;
  given: never[];
}

/** Starts a module that calls `answerParent`. */
export function startRemote<Answers extends Functions>(
  module: string,
  env: NodeJS.ProcessEnv,
): Started<Answers> {
  const child = fork(module, { env });
  // Not `close`, which does not come once we have gone from the channel.
  const ended = once(child, "exit");
  return {
    async ask(name, ...given) {
      child.send({ name, given });
      const { answer, error } = await nextMessage(child);
      if (error) throw new Error(`${module}: ${error}`);
      // What the function of this name returned, as the type says.
      return answer as never;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

interface Answer {
  answer?: unknown;
  error?: string;
}

const nextMessage = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error("A paper that was measured ended by itself."));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      // What `answerParent` sends.
      resolve(message as Answer);
    });
  });

/** Answers the parent process, until it goes. @param atTheEnd what is done then */
export function answerParent(functions: Functions, atTheEnd: () => Promise<void>): void {
  process.on("message", async ({ name, given }: Question) => {
    try {
      process.send?.({ answer: await functions[name]?.(...given) });
    } catch (error) {
      process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.once("disconnect", () => void atTheEnd().finally(() => process.exit()));
}
