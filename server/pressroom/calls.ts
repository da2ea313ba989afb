import type { Transferable } from "node:worker_threads";

/*
 * Questions from one thread to another, and their answers. One port carries them and all else that passes between the two, in
 * the order in which it was sent.
 */

/** The end of a channel between two threads: a worker, or in the worker its `parentPort`. */
export interface Port {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  on(event: "message", hear: (message: Message) => void): unknown;
}

/** What is said on a line, see `lines.ts`. No bytes: there will be no more. */
export type Said =
  | { kind: "bytes"; bytes: Uint8Array | undefined }
  | { kind: "go on"; bytes?: never }
  | { kind: "hang up"; bytes?: never };

/** What passes between two threads. */
export type Message =
  | { kind: "question"; id: number; name: string; given: unknown[] }
  | { kind: "answer"; id: number; value: unknown }
  | { kind: "failure"; id: number; why: string }
  | { kind: "open"; line: number }
  | ({ line: number } & Said)
  | { kind: "changed"; keys: readonly string[] };

type Functions = Record<string, (...given: never[]) => Promise<unknown>>;

export interface Asking<Answers extends Functions> {
  /** @throws an Error that says what the function threw, or why nobody answers */
  ask<Name extends keyof Answers & string>(
    name: Name,
    ...given: Parameters<Answers[Name]>
  ): Promise<Awaited<ReturnType<Answers[Name]>>>;
  /** Fails whatever was asked, and is asked from now on: nobody is there any more. */
  giveUp(why: Error): void;
}

/** Asks whoever answers at the other end of a port by `answerOver`. */
export function askOver<Answers extends Functions>(port: Port): Asking<Answers> {
  const asked = new Map<number, { settle(value: never): void; fail(error: Error): void }>();
  let last = 0;
  let gone: Error | undefined;
  port.on("message", (message) => {
    if (message.kind !== "answer" && message.kind !== "failure") return;
    const question = asked.get(message.id);
    asked.delete(message.id);
    // What the function of this name returned, as the type says.
    if (message.kind === "answer") question?.settle(message.value as never);
    else question?.fail(new Error(message.why));
  });
  return {
    ask: (name, ...given) =>
      new Promise((settle, fail) => {
        if (gone) throw gone;
        const id = ++last;
        asked.set(id, { settle, fail });
        port.postMessage({ kind: "question", id, name, given } satisfies Message);
      }),
    giveUp(why) {
      gone = why;
      for (const { fail } of asked.values()) fail(why);
      asked.clear();
    },
  };
}

/** Answers what comes in at a port by `askOver`. */
export function answerOver(port: Port, functions: Functions): void {
  port.on("message", async (message) => {
    if (message.kind !== "question") return;
    const { id, name, given } = message;
    try {
      const value = await functions[name]?.(...(given as never[]));
      port.postMessage({ kind: "answer", id, value } satisfies Message);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      port.postMessage({ kind: "failure", id, why } satisfies Message);
    }
  });
}
