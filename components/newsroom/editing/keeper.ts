import type { DraftContent } from "#domain/articles/draft-content.ts";
import type { Typed } from "#domain/articles/typed.ts";
import type { Answer, Sent, Theirs } from "./answer.ts";
import type { Journal } from "./journal.ts";
import { nextTurn } from "./tab.ts";

/*
 * Keeps what is typed: in the journal at once, with the server a second after a pause, and every ten seconds while no
 * pause comes. It never gives up and never drops anything; what it is doing is in its state, for the screen to say.
 */

export type SaveState =
  /** The server has all of it. */
  | { kind: "saved" }
  /** Typed, or on its way. */
  | { kind: "saving" }
  /** No answer: tried again and again. `offline` when it was the network that failed. */
  | { kind: "unreachable"; offline: boolean }
  | { kind: "signed out" }
  | { kind: "refused"; field: string; message: string }
  /** Somebody else saved meanwhile. What is typed here goes to the side until one has been chosen. */
  | { kind: "conflict"; theirs: Theirs; asideId: number };

export interface Begun {
  articleId: number;
  seen: number;
}

interface Start {
  /** Undefined: the article begins with the first thing that is typed. */
  articleId: number | undefined;
  seen: number;
  tab: string;
  /** The tabs it goes on from. */
  after: Typed[];
  content: DraftContent;
  /** Whether the content is not with the server yet. */
  unsent: boolean;
  person: { id: number; name: string };
}

interface Tools {
  journal: Journal;
  begin(
    content: DraftContent,
    tabs: string[],
  ): Promise<Begun | Exclude<Answer, { kind: "saved" | "conflict" }>>;
  send(articleId: number, sent: Sent, closing: boolean): Promise<Answer>;
  /** Told once, when the article has begun. */
  onBegun(articleId: number): void;
  onSaved(version: number): void;
  /** Told when the server has more of what is written here: a later save of the page it goes on from. */
  onNewer(version: number, content: DraftContent): void;
}

export interface Keeper {
  subscribe(listener: () => void): () => void;
  state(): SaveState;
  content(): DraftContent;
  /** The draft's version that was last heard of. */
  seen(): number;
  /** The name its saves go by. */
  tab(): string;
  articleId(): number | undefined;
  /** Whether the server lacks something. */
  isDirty(): boolean;
  /** Whether the server has all of it, in the draft or laid aside beside it. */
  isWithServer(): boolean;
  /** Whether neither the server nor the journal has all of it. */
  isAtRisk(): boolean;
  /** Whether anything was typed that what is known of the article does not tell yet. */
  isTouched(): boolean;
  /** What is known of the article was asked for after the last word was saved. */
  learnt(): void;
  /** Somebody else was told that nobody is signed in any more. */
  loseSession(): void;
  change(part: Partial<DraftContent>): void;
  /** Sends what waits, now. @returns whether the server's draft has all of it */
  flush(): Promise<boolean>;
  /** Tries again at once: the network is back, or somebody signed in. */
  retry(): void;
  /** The page goes away. */
  close(): void;
  /** Takes the server's version for what is written here: everything typed is elsewhere. */
  adopt(version: number, content: DraftContent): void;
  /** Ends its timers; what is typed stays in the journal. */
  stop(): void;
}

const pause = 1_000;
const atLeastEvery = 10_000;
const longestWait = 15_000;

export function createKeeper(start: Start, tools: Tools): Keeper {
  let { articleId, seen, tab, after, content } = start;
  let state: SaveState = { kind: start.unsent ? "saving" : "saved" };
  /** Counts what was typed; `sentEdits` is as much of it as the server has. */
  const untouched = start.unsent ? 1 : 0;
  let edits = untouched;
  let sentEdits = 0;
  let asideEdits = 0;
  let touched = false;
  let failures = 0;
  let unsentSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  /** Counts versions that were taken over; what was sent before is then nobody's answer any more. */
  let adopted = 0;
  const listeners = new Set<() => void>();

  const isDirty = () => edits !== sentEdits;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const become = (next: SaveState) => {
    state = next;
    tell();
  };

  function keep(): void {
    tools.journal.keep({
      article: articleId === undefined ? "new" : String(articleId),
      tab,
      staffId: start.person.id,
      staffName: start.person.name,
      seen,
      edit: edits - untouched,
      after,
      at: Date.now(),
      content,
    });
  }

  function sendAfter(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), wait);
  }

  function schedule(): void {
    unsentSince ??= Date.now();
    sendAfter(Math.max(0, Math.min(pause, unsentSince + atLeastEvery - Date.now())));
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    sending ??= attempt().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function attempt(): Promise<void> {
    unsentSince = undefined;
    const sent = edits;
    const sentContent = content;
    const asked = adopted;
    if (state.kind === "saved") become({ kind: "saving" });
    if (articleId === undefined) {
      const begun = await tools.begin(sentContent, [...after.map((before) => before.tab), tab]);
      if ("kind" in begun) {
        hear(begun, sent);
        return;
      }
      ({ articleId, seen } = begun);
      keep();
      tools.onBegun(articleId);
    }
    const what = { seen, tab, edit: sent - untouched, after, content: sentContent };
    const answer = await tools.send(articleId, what, false);
    if (asked === adopted) hear(answer, sent);
    // What was typed over the version that was taken over has waited for this.
    else if (isDirty()) schedule();
  }

  function hear(answer: Answer, sent: number): void {
    failures = answer.kind === "unreachable" ? failures + 1 : 0;
    switch (answer.kind) {
      case "saved":
        if (!answer.newer) hearSaved(answer.version, sent);
        else if (edits === sent) tools.onNewer(answer.version, answer.newer.content);
        // What was typed since goes its own way: after this very tab's, or to the side.
        else schedule();
        break;
      case "conflict":
        // The server has laid it aside, so it is safe there; what is typed on follows it.
        asideEdits = sent;
        if (edits !== sent) schedule();
        become(answer);
        break;
      case "unreachable":
        sendAfter(Math.min(longestWait, 1_000 * 2 ** Math.min(failures - 1, 4)));
        become(state.kind === "conflict" ? state : answer);
        break;
      case "refused":
        // It may have been put right meanwhile.
        if (edits !== sent) schedule();
        become(answer);
        break;
      case "signed out":
        become(answer);
        break;
      default:
        answer satisfies never;
    }
  }

  function hearSaved(version: number, sent: number): void {
    seen = version;
    sentEdits = sent;
    after = [];
    tools.onSaved(version);
    if (isDirty()) {
      keep();
      schedule();
    } else tools.journal.clear();
    become({ kind: isDirty() ? "saving" : "saved" });
  }

  if (start.unsent) {
    keep();
    sendAfter(0);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    content: () => content,
    seen: () => seen,
    tab: () => tab,
    articleId: () => articleId,
    isDirty,
    isWithServer: () => !isDirty() || (state.kind === "conflict" && asideEdits === edits),
    isAtRisk: () => isDirty() && !tools.journal.isKept(),
    isTouched: () => touched,
    change(part) {
      content = { ...content, ...part };
      edits++;
      touched = true;
      keep();
      // Without a session nothing would be heard; whoever signs in again sends it.
      if (state.kind !== "signed out") schedule();
      if (state.kind === "saved" || state.kind === "refused") state = { kind: "saving" };
      tell();
    },
    async flush() {
      await sending;
      while (isDirty()) {
        const before = edits;
        await send();
        if (edits === before) break;
      }
      return !isDirty();
    },
    learnt() {
      touched = touched && isDirty();
    },
    loseSession() {
      become({ kind: "signed out" });
    },
    retry() {
      if (isDirty()) void send();
      else if (state.kind === "signed out") become({ kind: "saved" });
    },
    close() {
      // Whatever is on its way may be older than what is here.
      if (isDirty() && articleId !== undefined)
        void tools.send(articleId, { seen, tab, edit: edits - untouched, after, content }, true);
    },
    adopt(version, theirs) {
      if (state.kind === "conflict") tab = nextTurn(tab);
      seen = version;
      after = [];
      content = theirs;
      sentEdits = edits;
      adopted++;
      clearTimeout(timer);
      tools.journal.clear();
      become({ kind: "saved" });
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
