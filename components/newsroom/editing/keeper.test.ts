import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DraftContent, emptyDraft } from "#domain/articles/draft-content.ts";
import type { Typed } from "#domain/articles/typed.ts";
import type { Answer, Sent } from "./answer.ts";
import type { JournalEntry } from "./journal.ts";
import { createKeeper, type Keeper } from "./keeper.ts";

/* The clock is the test's own; the server is a list of answers, and the journal a variable. */

let answers: Answer[];
let sent: Sent[];
/** What an answer waits for. */
let underWay: Promise<void> | undefined;
let kept: JournalEntry | undefined;
let keeper: Keeper;

const saved = (version: number): Answer => ({ kind: "saved", version, savedAt: "2024-06-01T08:00:00Z" });
const nobody: Answer = { kind: "unreachable", offline: true };
const theirs = { version: 7, savedAt: "2024-06-01T08:00:00Z", savedByName: "Ada", content: draft("Ada’s") };

function draft(headline: string): DraftContent {
  return { ...emptyDraft("en", "ltr"), headline };
}

function open(more: { articleId?: number | undefined; unsent?: boolean; after?: Typed[] } = {}): Keeper {
  const start = {
    articleId: 1,
    seen: 1,
    tab: "a tab",
    after: [],
    content: draft(""),
    unsent: false,
    ...more,
  };
  return createKeeper(
    { ...start, person: { id: 4, name: "Ben" } },
    {
      journal: {
        keep: (entry) => {
          kept = entry;
        },
        clear: () => {
          kept = undefined;
        },
        isKept: () => kept !== undefined,
      },
      begin: async () => ({ articleId: 42, seen: 1 }),
      send: async (_articleId, what) => {
        sent.push(what);
        await underWay;
        return answers.shift() ?? saved(what.seen + 1);
      },
      onBegun: () => undefined,
      onSaved: () => undefined,
      onNewer: (version, content) => keeper.adopt(version, content),
    },
  );
}

const type = (headline: string) => keeper.change({ headline });
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const headlines = () => sent.map(({ content }) => content.headline);

beforeEach(() => {
  vi.useFakeTimers();
  [answers, sent, kept, underWay] = [[], [], undefined, undefined];
  keeper = open();
});
afterEach(() => vi.useRealTimers());

test("what is typed is in the journal at once, and with the server a second after a pause", async () => {
  type("R");
  type("Ri");
  expect(kept).toMatchObject({
    article: "1",
    tab: "a tab",
    staffId: 4,
    seen: 1,
    content: { headline: "Ri" },
  });
  await passes(999);
  expect(sent).toEqual([]);
  await passes(1);
  expect(headlines()).toEqual(["Ri"]);
  expect(keeper.state()).toEqual({ kind: "saved" });
  expect(kept).toBeUndefined();
});

test("somebody who never pauses is saved every ten seconds", async () => {
  for (let at = 0; at < 22_000; at += 500) {
    type(`after ${at}`);
    await passes(500);
  }
  expect(sent).toHaveLength(2);
});

test("each save says what it has seen, and what was typed meanwhile follows", async () => {
  type("one");
  await passes(1_000);
  type("two");
  await passes(1_000);
  expect(sent.map(({ seen }) => seen)).toEqual([1, 2]);
  expect(keeper.seen()).toBe(3);
});

test("what is typed while a save is under way stays in the journal until it is saved as well", async () => {
  let answer = () => {};
  underWay = new Promise((resolve) => {
    answer = resolve;
  });
  type("one");
  await passes(1_000);
  type("two");
  answer();
  await passes(0);
  expect(kept).toMatchObject({ seen: 2, content: { headline: "two" } });
  expect(keeper.state()).toEqual({ kind: "saving" });
  await passes(1_000);
  expect(headlines()).toEqual(["one", "two"]);
  expect(kept).toBeUndefined();
});

test("without an answer it goes on for hours, and then sends the newest", async () => {
  answers = Array.from({ length: 10_000 }, () => nobody);
  type("one");
  await passes(60 * 60_000);
  expect(keeper.state()).toEqual({ kind: "unreachable", offline: true });
  expect(kept?.content.headline).toBe("one");
  type("two");
  answers = [];
  keeper.retry();
  await passes(0);
  expect(headlines().at(-1)).toBe("two");
  expect(keeper.state()).toEqual({ kind: "saved" });
});

test("waits grow to fifteen seconds and no further", async () => {
  answers = Array.from({ length: 1_000 }, () => nobody);
  type("one");
  await passes(5 * 60_000);
  expect(sent.length).toBeGreaterThan(20);
  expect(sent.length).toBeLessThan(30);
});

test("when the session has ended it waits for somebody to sign in, and types on into the journal", async () => {
  answers = [{ kind: "signed out" }];
  type("one");
  await passes(1_000);
  type("two");
  await passes(60_000);
  expect(headlines()).toEqual(["one"]);
  expect(kept?.content.headline).toBe("two");
  keeper.retry();
  await passes(0);
  expect(headlines()).toEqual(["one", "two"]);
  expect(keeper.state()).toEqual({ kind: "saved" });
});

test("what is refused stays in the journal, and is sent again when it was changed", async () => {
  answers = [{ kind: "refused", field: "headline", message: "Shorten this." }];
  type("too long");
  await passes(60_000);
  expect(keeper.state()).toMatchObject({ kind: "refused", field: "headline" });
  expect(headlines()).toEqual(["too long"]);
  expect(kept?.content.headline).toBe("too long");
  type("short");
  await passes(1_000);
  expect(keeper.state()).toEqual({ kind: "saved" });
});

test("while two versions stand side by side, what is typed goes on to the side", async () => {
  const conflict: Answer = { kind: "conflict", theirs, asideId: 3 };
  answers = [conflict, conflict];
  type("one");
  await passes(1_000);
  expect(keeper.state()).toEqual(conflict);
  type("two");
  await passes(1_000);
  expect(sent.map(({ seen }) => seen)).toEqual([1, 1]);
  expect(keeper.state()).toEqual(conflict);
  expect(keeper.isDirty()).toBe(true);
  expect(kept?.content.headline).toBe("two");
});

test("a version that is taken over replaces what is written, and is seen", async () => {
  answers = [{ kind: "conflict", theirs, asideId: 3 }];
  type("one");
  await passes(1_000);
  keeper.adopt(theirs.version, theirs.content);
  expect(keeper.content().headline).toBe("Ada’s");
  expect([keeper.isDirty(), keeper.seen(), kept]).toEqual([false, 7, undefined]);
});

test("what was laid aside is not overwritten by what is laid aside after another version was taken over", async () => {
  answers = [{ kind: "conflict", theirs, asideId: 3 }];
  type("one");
  await passes(1_000);
  keeper.adopt(theirs.version, theirs.content);
  type("two");
  await passes(1_000);
  expect(sent.map(({ tab }) => tab)).toEqual(["a tab", "a tab.1"]);
});

test("what is typed after a version was taken over is sent, though the answer to what was sent before is long in coming", async () => {
  let answer = () => {};
  underWay = new Promise((resolve) => {
    answer = resolve;
  });
  type("one");
  await passes(1_000);
  keeper.adopt(theirs.version, theirs.content);
  type("two");
  await passes(5_000);
  answer();
  await passes(1_000);
  expect(headlines()).toEqual(["one", "two"]);
  expect([keeper.state().kind, keeper.isDirty()]).toEqual(["saved", false]);
});

test("what was put right before its refusal arrived is sent", async () => {
  let answer = () => {};
  underWay = new Promise((resolve) => {
    answer = resolve;
  });
  answers = [{ kind: "refused", field: "headline", message: "Shorten this." }];
  type("too long");
  await passes(1_000);
  type("short");
  await passes(5_000);
  answer();
  await passes(1_000);
  expect(headlines()).toEqual(["too long", "short"]);
  expect(keeper.state()).toEqual({ kind: "saved" });
});

test("an article begins with the first thing that is typed, and keeps what is typed meanwhile", async () => {
  keeper = open({ articleId: undefined });
  type("one");
  expect(kept?.article).toBe("new");
  await passes(1_000);
  expect(keeper.articleId()).toBe(42);
  expect(headlines()).toEqual(["one"]);
  expect(keeper.state()).toEqual({ kind: "saved" });
});

test("what a killed tab left is sent as soon as it is opened again", async () => {
  keeper = open({ unsent: true });
  expect(keeper.isDirty()).toBe(true);
  await passes(0);
  expect(sent).toHaveLength(1);
  expect(keeper.isTouched()).toBe(false);
});

test("each save says how much was typed, and after whom, until it was heard", async () => {
  const after = [{ tab: "killed", edit: 5 }];
  keeper = open({ unsent: true, after });
  expect(kept).toMatchObject({ tab: "a tab", edit: 0, after });
  await passes(0);
  type("one");
  type("two");
  await passes(1_000);
  expect(sent.map(({ edit, after: told }) => [edit, told])).toEqual([
    [0, after],
    [2, []],
  ]);
});

test("what the server has of the page that was killed is taken over, when nothing was typed since", async () => {
  const newer = { edit: 9, content: draft("All of it") };
  answers = [{ ...saved(4), newer } as Answer];
  keeper = open({ unsent: true, after: [{ tab: "killed", edit: 5 }] });
  await passes(0);
  expect(keeper.content().headline).toBe("All of it");
  expect([keeper.isDirty(), keeper.seen(), kept]).toEqual([false, 4, undefined]);
});

test("what was typed since goes its own way, as having seen nothing of it", async () => {
  const newer = { edit: 9, content: draft("All of it") };
  answers = [{ ...saved(4), newer } as Answer, { kind: "conflict", theirs, asideId: 3 }];
  const after = [{ tab: "killed", edit: 5 }];
  keeper = open({ unsent: true, after });
  underWay = passes(0).then(() => undefined);
  await passes(0);
  type("Some of it, and more");
  underWay = undefined;
  await passes(1_000);
  expect(headlines()).toEqual(["", "Some of it, and more"]);
  expect(sent[1]).toMatchObject({ seen: 1, edit: 1, after });
  expect(keeper.state()).toMatchObject({ kind: "conflict" });
});

test("flushing sends at once, and says whether the server has all of it", async () => {
  type("one");
  expect(await keeper.flush()).toBe(true);
  answers = [nobody];
  type("two");
  expect(await keeper.flush()).toBe(false);
});

test("only what neither the server nor the journal has is at risk", async () => {
  expect(keeper.isAtRisk()).toBe(false);
  type("one");
  expect(keeper.isAtRisk()).toBe(false);
  kept = undefined;
  expect(keeper.isAtRisk()).toBe(true);
});

test("a page that closes sends what it has", async () => {
  type("one");
  keeper.close();
  expect(headlines()).toEqual(["one"]);
});
