"use client";

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { inWords } from "../../ui/date-time.tsx";
import { Notice } from "../../ui/notice.tsx";
import { sendDraft } from "./answer.ts";
import { useEditing, useKept } from "./editing-context.ts";
import { addressOf } from "./facts.ts";
import { type JournalEntry, removeEntry } from "./journal.ts";
import { SideBySide } from "./side-by-side.tsx";
import { useTakeAside } from "./use-take-aside.ts";

interface LeftVersionProps {
  entry: JournalEntry;
  onClose: () => void;
  onSettled: () => void;
}

/** Something that was left on this device, beside what is written. Until the server has it, it stays where it is. */
export function LeftVersion({ entry, onClose, onSettled }: LeftVersionProps) {
  const { keeper, facts, addresses, paper, moved } = useEditing();
  const content = useKept(keeper, (each) => each.content());
  const take = useTakeAside();
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  /** Brings it to the server beside the draft. @returns where it lies; undefined when it became the draft itself */
  async function layAside(): Promise<{ asideId: number | undefined } | { problem: string }> {
    await keeper.flush();
    const articleId = keeper.articleId();
    if (articleId === undefined) return { problem: "Write something first, so that there is an article." };
    const { seen, tab, edit, after } = entry;
    const sent = { seen, tab, edit, after, content: entry.content };
    const answer = await sendDraft(addressOf(addresses.draft, articleId), sent);
    if (answer.kind === "saved" || answer.kind === "conflict") {
      await removeEntry(entry);
      return { asideId: answer.kind === "conflict" ? answer.asideId : undefined };
    }
    return { problem: answer.kind === "refused" ? answer.message : "The server does not answer. Try again." };
  }

  const settle = async (alsoTake: boolean) => {
    setBusy(true);
    const laid = await layAside();
    const problem =
      "problem" in laid ? laid.problem : alsoTake && laid.asideId ? await take(laid.asideId) : undefined;
    if (!problem) await moved();
    setBusy(false);
    setWrong(problem);
    if (!problem) onSettled();
  };
  return (
    <SideBySide
      title="Left on this device"
      lead="Neither goes: whichever is not taken waits under History."
      sides={[
        { title: "Here now", who: facts.savedByName, content },
        {
          title: "Left on this device",
          who: `${entry.staffName}, ${inWords(new Date(entry.at), "short", paper)}`,
          content: entry.content,
        },
      ]}
      onClose={onClose}
    >
      {wrong && <Notice tone="wrong">{wrong}</Notice>}
      <Button type="button" look="bare" onClick={onClose}>
        Leave it there
      </Button>
      <Button type="button" look="quiet" disabled={isBusy} onClick={() => void settle(false)}>
        Keep it under History
      </Button>
      <Button type="button" disabled={isBusy} onClick={() => void settle(true)}>
        Take it
      </Button>
    </SideBySide>
  );
}
