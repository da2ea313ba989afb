"use client";

import { useEffect, useRef, useState } from "react";
import type { DraftContent } from "#domain/articles/draft-content.ts";
import { type Answer, ask, sendDraft } from "./answer.ts";
import { addressOf, type EditorAddresses, type Writer } from "./facts.ts";
import { openJournal } from "./journal.ts";
import { type Begun, createKeeper, type Keeper } from "./keeper.ts";
import type { Opening } from "./left-behind.ts";

interface Kept {
  opening: Opening;
  articleId: number | undefined;
  addresses: EditorAddresses;
  writer: Writer;
  onBegun: (articleId: number) => void;
  onSaved: (version: number) => void;
  onNewer: (version: number, content: DraftContent) => void;
}

/** The keeper of an open page, and whether this browser keeps a journal. It listens to the network and to the page's end. */
export function useKeeper(given: Kept): { keeper: Keeper; journalKeeps: boolean } {
  const [journalKeeps, setJournalKeeps] = useState(true);
  const told = useRef(given);
  told.current = given;
  const [keeper] = useState(() => makeKeeper(told, setJournalKeeps));

  useEffect(() => {
    const again = () => keeper.retry();
    const seen = () => {
      if (document.visibilityState === "visible") keeper.retry();
      else void keeper.flush();
    };
    const leave = () => keeper.close();
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.isAtRisk()) event.preventDefault();
    };
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, journalKeeps };
}

function makeKeeper({ current: given }: { current: Kept }, setKeeps: (keeps: boolean) => void): Keeper {
  const { opening, articleId, addresses, writer } = given;
  return createKeeper(
    {
      articleId,
      seen: opening.seen,
      tab: opening.tab,
      after: opening.after,
      content: opening.content,
      unsent: opening.restoredFrom !== undefined,
      person: writer,
    },
    {
      journal: openJournal(setKeeps),
      begin: (content, tabs) => begin(addresses.begin, content, tabs),
      send: (id, sent, closing) => sendDraft(addressOf(addresses.draft, id), sent, closing),
      onBegun: given.onBegun,
      onSaved: given.onSaved,
      onNewer: given.onNewer,
    },
  );
}

/** Begins an article. The tabs' names go along, so that an answer that was lost begins no second one. */
async function begin(
  address: string,
  { headline, sectionId }: DraftContent,
  tabs: string[],
): Promise<Begun | Exclude<Answer, { kind: "saved" | "conflict" }>> {
  const answered = await ask(address, { method: "POST", body: { headline, sectionId, tabs } });
  if (!answered || answered.status >= 500 || answered.status === 429)
    return { kind: "unreachable", offline: !answered };
  const { status, said } = answered;
  if (status === 401) return { kind: "signed out" };
  // Our own handler's answer.
  if (status === 200) return said as unknown as Begun;
  return { kind: "refused", field: String(said.field ?? "form"), message: String(said.message ?? "") };
}
