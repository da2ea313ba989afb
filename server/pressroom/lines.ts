import { Duplex } from "node:stream";
import type { Message, Port, Said } from "./calls.ts";

/*
 * Connections between two threads: a stream at each end, as if a socket were between them. Each end sends on when what it sent
 * last was taken, so that a slow reader holds up whoever writes and fills no memory.
 */

export interface Lines {
  /** Opens a line to the other end, where `answer` gets its end of it. */
  open(): Duplex;
  /** Breaks all lines: nobody is there any more. */
  breakAll(why: Error): void;
}

/** @param answer gets its end of a line that the other end has opened. One of the two ends opens lines, and no other does. */
export function linesOver(port: Port, answer?: (line: Duplex) => void): Lines {
  const lines = new Map<number, Line>();
  let last = 0;

  function connect(id: number): Line {
    const line = new Line(
      (message) => {
        // Over there it is read, and no more here.
        const handedOver = message.bytes ? [message.bytes.buffer as ArrayBuffer] : [];
        port.postMessage({ ...message, line: id }, handedOver);
      },
      () => lines.delete(id),
    );
    lines.set(id, line);
    return line;
  }

  port.on("message", (message) => {
    if (message.kind === "open") answer?.(connect(message.line));
    else if ("line" in message) lines.get(message.line)?.hear(message);
  });

  return {
    open() {
      const id = ++last;
      port.postMessage({ kind: "open", line: id } satisfies Message);
      return connect(id);
    },
    breakAll(why) {
      for (const line of lines.values()) line.destroy(why);
    },
  };
}

class Line extends Duplex {
  readonly #send: (message: Said) => void;
  readonly #over: () => void;
  /** Called when what was sent last has been taken. */
  #taken: (() => void) | undefined;
  #isFull = false;
  #hasAll = false;
  #wasHungUp = false;

  constructor(send: (message: Said) => void, over: () => void) {
    super({ highWaterMark: 64 * 1024 });
    this.#send = send;
    this.#over = over;
  }

  hear(message: Said): void {
    if (message.kind === "go on") this.#goOn();
    else if (message.kind === "hang up") this.#hangUp();
    else if (message.bytes === undefined) this.#end();
    else if (this.push(message.bytes)) this.#send({ kind: "go on" });
    else this.#isFull = true;
  }

  #goOn(): void {
    const taken = this.#taken;
    this.#taken = undefined;
    taken?.();
  }

  #end(): void {
    this.#hasAll = true;
    this.push(null);
  }

  /** Who has said all may go away: what was said is still read here. */
  #hangUp(): void {
    this.#wasHungUp = true;
    if (this.#hasAll) this.#goOn();
    else this.destroy();
  }

  override _read(): void {
    if (!this.#isFull) return;
    this.#isFull = false;
    this.#send({ kind: "go on" });
  }

  override _write(bytes: Buffer, _coding: string, taken: () => void): void {
    this.#taken = taken;
    if (this.#wasHungUp) this.#goOn();
    else this.#send({ kind: "bytes", bytes: new Uint8Array(bytes) });
  }

  override _writev(chunks: { chunk: Buffer }[], taken: () => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), "buffer", taken);
  }

  override _final(done: () => void): void {
    this.#send({ kind: "bytes", bytes: undefined });
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#over();
    if (!this.#wasHungUp) this.#send({ kind: "hang up" });
    done(error);
  }
}
