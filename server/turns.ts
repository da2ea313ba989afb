import { noTimes, noteTime } from "#platform/times.ts";

/* How many pages are made side by side, and who waits. */

/** What is being rendered at this moment, and what was since the process began. For the metrics. */
export const renders = {
  running: 0,
  waiting: 0,
  refused: 0,
  times: noTimes([0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]),
};

/** How many run side by side, and how many may wait: beyond that it is a flood. */
export interface Turns {
  mostAtOnce: number;
  mostWaiting: number;
}

const rendersAtOnce: Turns = { mostAtOnce: 8, mostWaiting: 400 };

/** Thrown when so many renders wait that whoever has waited longest would only be answered late. */
export class TooBusy extends Error {}

/** Renders in turn, and notes what it takes. */
export const renderInTurn = <Asked, Rendered>(render: (asked: Asked) => Promise<Rendered>) =>
  inTurn(timed(render), rendersAtOnce, renders);

const timed =
  <Asked, Rendered>(render: (asked: Asked) => Promise<Rendered>) =>
  async (asked: Asked): Promise<Rendered> => {
    const begun = performance.now();
    try {
      return await render(asked);
    } finally {
      noteTime(renders.times, (performance.now() - begun) / 1_000);
    }
  };

/**
 * Lets a few through at a time, of those who wait the newest first: whoever has waited long has often gone away, and a
 * flood shall not keep the next reader waiting. When too many wait, the one who has waited longest is sent away.
 * @param counts what is told of it, for the metrics
 */
export function inTurn<Asked, Answered>(
  ask: (asked: Asked) => Promise<Answered>,
  { mostAtOnce, mostWaiting }: Turns,
  counts: { running: number; waiting: number; refused: number },
): (asked: Asked) => Promise<Answered> {
  const waiting: { begin(): void; giveUp(error: Error): void }[] = [];
  return async (asked) => {
    if (counts.running >= mostAtOnce) {
      await new Promise<void>((begin, giveUp) => {
        waiting.push({ begin, giveUp });
        if (waiting.length > mostWaiting) {
          counts.refused++;
          waiting.shift()?.giveUp(new TooBusy());
        }
        counts.waiting = waiting.length;
      });
    }
    counts.running++;
    try {
      return await ask(asked);
    } finally {
      counts.running--;
      waiting.pop()?.begin();
      counts.waiting = waiting.length;
    }
  };
}
